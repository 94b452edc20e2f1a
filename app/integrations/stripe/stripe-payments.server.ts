import Stripe from "stripe";
import type {
  CheckoutRequest,
  CheckoutState,
  PaymentRefusal,
  PaymentResult,
  Payments,
  ProviderEvent,
} from "#app/domain/ports/payments.ts";
import { toBalanceLine } from "./balance-line.ts";
import { stripeAddress } from "./stripe-address.ts";
import { understandEvent } from "./understand-event.ts";

type Options = {
  secretKey: string;
  webhookSecret: string;
  /** Address of the emulator; absent: the real Stripe. */
  apiBase?: string;
};

/** A donor waits for it: two tries of this are the longest. */
const timeoutMs = 7_000;
const toleranceSeconds = 300;

/** Stripe by its official SDK; with `apiBase` the same code speaks to the emulator. */
export function createStripePayments({ secretKey, webhookSecret, apiBase }: Options): Payments {
  const stripe = new Stripe(secretKey, {
    timeout: timeoutMs,
    maxNetworkRetries: 0,
    ...stripeAddress(apiBase),
  });
  return {
    createCheckout: (request, { idempotencyKey }) =>
      ask(async () => {
        const session = await stripe.checkout.sessions.create(toSession(request), { idempotencyKey });
        return { sessionId: session.id, url: session.url! };
      }),
    readCheckout: (sessionId) =>
      ask(async () => toCheckoutState(await stripe.checkout.sessions.retrieve(sessionId, withCard))),
    expireCheckout: (sessionId) =>
      ask(async () => {
        const session = await stripe.checkout.sessions.retrieve(sessionId, withCard);
        return toCheckoutState(
          session.status === "open" ? await stripe.checkout.sessions.expire(sessionId) : session,
        );
      }),
    createRefund: ({ refundId, paymentIntentId, amount }) =>
      ask(async () => {
        const refund = await stripe.refunds.create(
          { payment_intent: paymentIntentId, amount: Number(amount), metadata: { refund: refundId } },
          // With its amount: one of which a lost dispute paid a part is asked for by less than before.
          { idempotencyKey: `refund:${refundId}:${amount}` },
        );
        return { stripeRefundId: refund.id };
      }),
    findRefund: ({ refundId, paymentIntentId }) =>
      ask(async () => {
        const list = stripe.refunds.list({ payment_intent: paymentIntentId, limit: 100 });
        const refunds = await list.autoPagingToArray({ limit: 1_000 });
        const ours = refunds.find(({ metadata }) => metadata?.refund === refundId);
        return ours ? { stripeRefundId: ours.id } : null;
      }),
    createPayout: ({ payoutId, amount, currency }) =>
      ask(async () => {
        const payout = await stripe.payouts.create(
          { amount: Number(amount), currency: currency.toLowerCase(), metadata: { payout: payoutId } },
          { idempotencyKey: `payout:${payoutId}` },
        );
        return { stripePayoutId: payout.id };
      }),
    findPayout: ({ payoutId, since }) =>
      ask(async () => {
        // The clocks differ.
        const created = { gte: seconds(since) - 3_600 };
        const payouts = await stripe.payouts
          .list({ created, limit: 100 })
          .autoPagingToArray({ limit: 1_000 });
        const ours = payouts.find(({ metadata }) => metadata?.payout === payoutId);
        return ours ? { stripePayoutId: ours.id } : null;
      }),
    listBalanceLines: ({ since, until }) =>
      ask(async () => {
        const list = stripe.balanceTransactions.list({
          created: { gte: seconds(since), ...(until && { lt: seconds(until) }) },
          limit: 100,
          expand: ["data.source"],
        });
        return (await allOf(list)).map(toBalanceLine).reverse();
      }),
    readHoldings: () =>
      ask(async () => {
        const { available, pending } = await stripe.balance.retrieve();
        const held = new Map<string, bigint>();
        for (const { currency, amount } of [...available, ...pending]) {
          const name = currency.toUpperCase();
          held.set(name, (held.get(name) ?? 0n) + BigInt(amount));
        }
        return held;
      }),
    listEvents: ({ since }) =>
      ask(async () => {
        const events = await allOf(stripe.events.list({ created: { gte: seconds(since) }, limit: 100 }));
        return events.map((event) => toProviderEvent(event, JSON.stringify(event))).reverse();
      }),
    understand: (payload) => understandEvent(JSON.parse(payload) as Stripe.Event),
    verifyEvent(body, signature) {
      if (!signature || isFromTheFuture(signature)) return null;
      try {
        return toProviderEvent(stripe.webhooks.constructEvent(body, signature, webhookSecret), body);
      } catch {
        return null;
      }
    },
  };
}

/** The same stored request always makes the same parameters: with its key, Stripe answers the same session. */
function toSession(request: CheckoutRequest): Stripe.Checkout.SessionCreateParams {
  const currency = request.currency.toLowerCase();
  const words = lineNames[request.locale];
  const lines: [string, string][] = [
    [request.campaignTitle, request.amount],
    [words.tip, request.tip],
    [words.feeCover, request.feeCover],
  ];
  const metadata = { donation: request.donationId };
  return {
    mode: "payment",
    submit_type: "donate",
    client_reference_id: request.donationId,
    customer_email: request.email,
    locale: request.locale === "es" ? "es-419" : "en",
    allowed_payment_method_types: ["card"],
    adaptive_pricing: { enabled: false },
    expires_at: seconds(new Date(request.expiresAt)),
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    metadata,
    payment_intent_data: { metadata },
    line_items: lines
      .filter(([, amount]) => amount !== "0")
      .map(([name, amount]) => ({
        quantity: 1,
        price_data: { currency, unit_amount: Number(amount), product_data: { name } },
      })),
  };
}

const lineNames = {
  es: { tip: "Propina para la plataforma", feeCover: "Costo de procesamiento (estimado)" },
  en: { tip: "Tip for the platform", feeCover: "Processing fee (estimate)" },
};

/** By which card it was paid comes along. */
const withCard = { expand: ["payment_intent.latest_charge"] };

function toCheckoutState(session: Stripe.Checkout.Session): CheckoutState {
  const { payment_intent: intent } = session;
  const charge = typeof intent === "string" ? null : intent?.latest_charge;
  return {
    sessionId: session.id,
    donationId: session.client_reference_id,
    status: isKnownStatus(session.status) ? session.status : "unknown",
    isPaid: session.payment_status === "paid",
    amount: BigInt(session.amount_total ?? 0),
    currency: (session.currency ?? "").toUpperCase(),
    paymentIntentId: typeof intent === "string" ? intent : (intent?.id ?? null),
    card: (typeof charge === "string" ? null : charge?.payment_method_details?.card?.fingerprint) ?? null,
  };
}

function isKnownStatus(status: string | null): status is "open" | "complete" | "expired" {
  return status === "open" || status === "complete" || status === "expired";
}

function toProviderEvent(event: Stripe.Event, payload: string): ProviderEvent {
  return {
    id: event.id,
    type: event.type,
    apiVersion: event.api_version,
    createdAt: new Date(event.created * 1000),
    payload,
    observation: understandEvent(event),
  };
}

/** The SDK refuses old signatures; one from the future is as little to be believed. */
function isFromTheFuture(signature: string): boolean {
  const at = Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1] ?? 0);
  return at > seconds(new Date()) + toleranceSeconds;
}

function seconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}

/** Every page of a list. The SDK's own gathering ends at ten thousand, which would leave out the oldest. */
async function allOf<T>(list: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of list) all.push(one);
  return all;
}

async function ask<T>(request: () => Promise<T>): Promise<PaymentResult<T>> {
  try {
    return { ok: true, value: await request() };
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return { ok: false, refusal: toRefusal(error) };
    throw error;
  }
}

/**
 * What will never work as asked is refused; of everything else it is not known whether it happened. A key that Stripe does not
 * take says nothing about what was asked with it, now or before: with the right one it works.
 */
function toRefusal(error: Stripe.errors.StripeError): PaymentRefusal {
  const isFinal =
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeCardError;
  return { kind: isFinal ? "refused" : "unreachable", message: error.message };
}
