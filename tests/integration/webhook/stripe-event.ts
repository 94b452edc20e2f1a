import Stripe from "stripe";
import resources from "../../fixtures/stripe/resources.json" with { type: "json" };

const published = resources as unknown as Record<string, object>;

type Told = {
  donationId: string;
  /** What Stripe says was paid, minor units. */
  amount: bigint;
  currency?: string;
  /** The payment; one of the donation's own when left out. */
  payment?: string;
  id?: string;
};

function event(id: string, type: string, object: object, createdAt: Date) {
  const created = Math.floor(createdAt.getTime() / 1000);
  return {
    id,
    object: "event",
    api_version: Stripe.API_VERSION,
    created,
    type,
    livemode: false,
    data: { object },
  };
}

function paymentOf({ donationId, payment }: Pick<Told, "donationId" | "payment">): string {
  return payment ?? `pi_${donationId.replaceAll("-", "")}`;
}

/** Stripe says that the checkout of a donation was paid. */
export function checkoutCompleted(told: Told, at: Date) {
  const object = {
    ...published["checkout.session"],
    id: `cs_${told.donationId}`,
    client_reference_id: told.donationId,
    amount_total: Number(told.amount),
    currency: told.currency ?? "usd",
    payment_status: "paid",
    status: "complete",
    payment_intent: paymentOf(told),
    metadata: { donation: told.donationId },
  };
  return event(told.id ?? `evt_cs_${told.donationId}`, "checkout.session.completed", object, at);
}

/** Stripe tells the same of the payment itself. */
export function paymentSucceeded(told: Told, at: Date) {
  const object = {
    ...published.payment_intent,
    id: paymentOf(told),
    amount: Number(told.amount),
    amount_received: Number(told.amount),
    currency: told.currency ?? "usd",
    status: "succeeded",
    metadata: { donation: told.donationId },
  };
  return event(told.id ?? `evt_pi_${told.donationId}`, "payment_intent.succeeded", object, at);
}

/** Stripe says that the time of a checkout is over. */
export function checkoutExpired({ donationId, id }: { donationId: string; id?: string }, at: Date) {
  const object = {
    ...published["checkout.session"],
    id: `cs_${donationId}`,
    client_reference_id: donationId,
    payment_status: "unpaid",
    status: "expired",
    metadata: { donation: donationId },
  };
  return event(id ?? `evt_ex_${donationId}`, "checkout.session.expired", object, at);
}

/** Stripe tells how a dispute of 20.00 stands. */
export function disputeTold(
  told: { id: string; payment: string | null; status: string; currency?: string },
  at: Date,
) {
  const object = {
    ...published.dispute,
    id: "du_told",
    amount: 2_000,
    currency: told.currency ?? "usd",
    payment_intent: told.payment,
    status: told.status,
    created: Math.floor(at.getTime() / 1000),
  };
  return event(told.id, "charge.dispute.updated", object, at);
}
