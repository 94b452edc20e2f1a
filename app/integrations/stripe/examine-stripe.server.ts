import Stripe from "stripe";
import { type Finding, found } from "#app/domain/ports/finding.ts";
import { listenedTypes } from "./listened-types.ts";
import { stripeAddress } from "./stripe-address.ts";

const mostSkewMs = 30_000;

/**
 * Looks at a Stripe account as this site needs it: that the key is taken and its clock agrees with ours, and that a webhook endpoint sends
 * what we listen to, in our version, to `webhookUrl`. Asks and changes nothing.
 */
export async function examineStripe(of: {
  secretKey: string;
  webhookSecret: string;
  webhookUrl: string;
  isProduction: boolean;
  apiBase?: string;
  now: Date;
}): Promise<Finding[]> {
  const { secretKey, webhookSecret, webhookUrl, isProduction, apiBase, now } = of;
  const stripe = new Stripe(secretKey, { timeout: 10_000, maxNetworkRetries: 1, ...stripeAddress(apiBase) });
  const kind = isProduction ? "live" : "test";
  const findings = [
    found(
      `the Stripe key is a ${kind} key`,
      new RegExp(`^(sk|rk)_${kind}_`).test(secretKey),
      `set STRIPE_SECRET_KEY to a key that begins with sk_${kind}_ or rk_${kind}_`,
    ),
    found(
      "the webhook secret looks like one",
      webhookSecret.startsWith("whsec_"),
      "set STRIPE_WEBHOOK_SECRET to the signing secret of the endpoint (whsec_…)",
    ),
  ];
  try {
    const { lastResponse } = await stripe.balance.retrieve();
    const told = new Date(lastResponse.headers.date ?? now).getTime();
    findings.push(
      found("Stripe takes the key", true, ""),
      found(
        "our clock agrees with Stripe's",
        Math.abs(told - now.getTime()) <= mostSkewMs,
        "set this machine's clock (NTP): signatures of webhooks older than five minutes are refused",
      ),
      ...(await examineEndpoints(stripe, webhookUrl)),
    );
  } catch (error) {
    const why = error instanceof Stripe.errors.StripeError ? error.message : String(error);
    findings.push(found("Stripe takes the key", false, `Stripe said: ${why}`));
  }
  return findings;
}

async function examineEndpoints(stripe: Stripe, webhookUrl: string): Promise<Finding[]> {
  const { data } = await stripe.webhookEndpoints.list({ limit: 100 });
  const endpoint = data.find(({ url }) => url === webhookUrl);
  const findings = [
    found(
      `an endpoint sends events to ${webhookUrl}`,
      endpoint?.status === "enabled",
      endpoint
        ? "enable it in Stripe's dashboard"
        : "add it in Stripe's dashboard, under Developers → Webhooks",
    ),
  ];
  if (!endpoint) return findings;
  const missing = endpoint.enabled_events.includes("*")
    ? []
    : listenedTypes.filter((type) => !endpoint.enabled_events.includes(type));
  return [
    ...findings,
    found(
      `the endpoint speaks version ${Stripe.API_VERSION}`,
      endpoint.api_version === Stripe.API_VERSION,
      `it speaks ${endpoint.api_version ?? "the account's default"}: make a new endpoint with ${Stripe.API_VERSION}, and remove the old one`,
    ),
    found("the endpoint sends every type we listen to", missing.length === 0, `add ${missing.join(", ")}`),
  ];
}
