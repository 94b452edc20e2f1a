import type { CheckoutState, PaymentObservation } from "#app/domain/ports/payments.ts";
import type { Ports } from "../ports.ts";
import { openCheckout } from "./open-checkout.server.ts";
import { settleObservations } from "./settle-observations.server.ts";

/**
 * Asks the provider how a started donation stands and settles what it says: for the return page, and for checkouts
 * whose event never came. Changes nothing when the provider is away or the donor is still paying.
 */
export async function convergeDonation(ports: Ports, donationId: string): Promise<void> {
  const attempt = await ports.db.prisma.checkoutAttempt.findFirst({
    where: { donationId, donation: { state: "started" } },
    orderBy: { attempt: "desc" },
  });
  if (!attempt) return;
  if (!attempt.sessionId) return;
  const answer = await ports.payments.readCheckout(attempt.sessionId);
  if (answer.ok) await settleCheckout(ports, donationId, answer.value);
}

/**
 * Ends a checkout whose time is over. One that may never have been created is asked for again with the same key first;
 * one that the donor completed in the last second is settled as paid. Answers whether it is over.
 */
export async function endCheckout(ports: Ports, donationId: string): Promise<boolean> {
  const opened = await openCheckout(ports, donationId);
  if (!opened.ok) {
    if (opened.refusal.kind === "unreachable") return false;
    await settle(
      ports,
      [{ kind: "checkout_expired", donationId, sessionId: "", at: ports.clock.now() }],
      `refused:${donationId}`,
    );
    return true;
  }
  const answer = await ports.payments.expireCheckout(opened.value.sessionId);
  return answer.ok && settleCheckout(ports, donationId, answer.value);
}

async function settleCheckout(ports: Ports, donationId: string, checkout: CheckoutState): Promise<boolean> {
  const { status, isPaid, paymentIntentId, sessionId } = checkout;
  const at = ports.clock.now();
  if (isPaid && paymentIntentId) {
    const { amount, currency, card } = checkout;
    const of = { donationId: checkout.donationId, at };
    const paid = { ...of, kind: "paid", paymentIntentId, amount, currency } as const;
    await settle(ports, card ? [{ ...of, kind: "card_seen", card }, paid] : [paid], sessionId);
    await closeAttempt(ports, donationId, "completed");
    return true;
  }
  if (status !== "expired") return false;
  await settle(ports, [{ kind: "checkout_expired", donationId, sessionId, at }], sessionId);
  await closeAttempt(ports, donationId, "expired");
  return true;
}

async function settle(ports: Ports, observed: PaymentObservation[], source: string): Promise<void> {
  const observations = observed.map((observation) => ({ observation, source }));
  await ports.db.transaction((sql) => settleObservations(sql, ports, { observations }));
}

async function closeAttempt(ports: Ports, donationId: string, state: "completed" | "expired"): Promise<void> {
  await ports.db.prisma.checkoutAttempt.updateMany({
    where: { donationId, state: { in: ["requested", "open"] } },
    data: { state },
  });
}
