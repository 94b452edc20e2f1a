import type { Sql } from "#app/db/sql.ts";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";
import type { Ports } from "../ports.ts";

/** Stripe's words in the order in which a payout goes through them; a later one is never undone by one that comes late. */
const place = "array_position(array['pending', 'paid', 'failed', 'canceled'], %)";

/** Keeps what was told of payouts to our bank, each once; those made in Stripe's dashboard too. */
export async function noteStripePayouts(
  sql: Sql,
  ports: Ports,
  observations: readonly PaymentObservation[],
): Promise<void> {
  for (const observation of observations) {
    if (observation.kind !== "payout_told") continue;
    const { stripePayoutId, payoutId, amount, currency, status, failure, at } = observation;
    await sql.query("update stripe_payout set stripe_id = $2 where id::text = $1 and stripe_id is null", [
      payoutId,
      stripePayoutId,
    ]);
    await sql.query(
      `insert into stripe_payout as p (id, stripe_id, amount, currency, state, told, told_at, requested_at, failure)
       values ($1, $2, $3, $4, 'sent', $5, $6, $6, $7)
       on conflict (stripe_id) do update set
         state = case when p.state = 'requested' then 'sent' else p.state end,
         told = excluded.told, told_at = excluded.told_at, failure = excluded.failure
       where p.told is null or ${place.replace("%", "p.told")} < ${place.replace("%", "excluded.told")}`,
      [ports.ids.id(), stripePayoutId, amount, currency, status, at, failure],
    );
  }
}
