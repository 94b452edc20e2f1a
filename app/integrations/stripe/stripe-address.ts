import type Stripe from "stripe";

/** Where the SDK speaks to: the emulator's address, or Stripe when there is none. */
export function stripeAddress(
  apiBase: string | undefined,
): Pick<Stripe.StripeConfig, "host" | "port" | "protocol"> {
  if (!apiBase) return {};
  const { hostname, port, protocol } = new URL(apiBase);
  return { host: hostname, port, protocol: protocol === "http:" ? "http" : "https" };
}
