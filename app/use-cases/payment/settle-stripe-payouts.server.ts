import type { Currency } from "#app/domain/money/currency.ts";
import { stripePayoutArrived, stripePayoutTakenBack } from "#app/ledger/entries/stripe-payout-moved.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import type { Ports } from "../ports.ts";

type Told = {
  id: string;
  stripe_id: string;
  amount: bigint;
  currency: Currency;
  told: "paid" | "failed" | "canceled";
  told_at: Date;
  arrived_at: Date | null;
};

/**
 * Books that payouts reached our bank, or did not after all; what leaves Stripe and comes back there is booked by its
 * balance transactions. Answers how many went on. Facts posted: stripe-payout-arrived, stripe-payout-taken-back.
 */
export async function settleStripePayouts(ports: Ports): Promise<number> {
  return ports.db.transaction(async (sql) => {
    const now = ports.clock.now();
    const told = await sql.query<Told>(
      `select id, stripe_id, amount, currency, told, told_at, arrived_at from stripe_payout
        where state in ('sent', 'arrived') and (told = 'paid' and state = 'sent' or told in ('failed', 'canceled'))
          and currency in ('USD', 'PEN') order by told_at, id for update`,
    );
    if (told.length === 0) return 0;
    const entries = told.flatMap((one) => {
      const payout = { stripePayoutId: one.stripe_id, currency: one.currency, amount: one.amount };
      const origin = { effectiveAt: one.told_at, actorId: null, source: one.stripe_id };
      if (one.told === "paid") return [stripePayoutArrived(payout, origin)];
      return one.arrived_at ? [stripePayoutTakenBack(payout, origin)] : [];
    });
    await postEntries(sql, entries, { recordedAt: now });
    await sql.query(
      `update stripe_payout set state = (case when told = 'paid' then 'arrived' else 'failed' end)::stripe_payout_state,
              arrived_at = case when told = 'paid' then told_at else arrived_at end
        where id = any($1::uuid[])`,
      [told.map(({ id }) => id)],
    );
    return told.length;
  });
}
