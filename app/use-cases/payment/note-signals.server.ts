import type { Sql } from "#app/db/sql.ts";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";
import type { Ports } from "../ports.ts";

/** Keeps what was told of payments that look like fraud, each once; over stays over, whatever comes late. */
export async function noteSignals(
  sql: Sql,
  ports: Pick<Ports, "ids">,
  observations: readonly PaymentObservation[],
): Promise<void> {
  for (const observation of observations) {
    if (observation.kind !== "signalled") continue;
    const { signalId, cause, paymentIntentId, reason, toldAt, overAs, at } = observation;
    await sql.query(
      `insert into fraud_signal as s (id, stripe_id, kind, payment_intent_id, reason, told_at, over_at, over_as)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (stripe_id) do update set over_at = coalesce(s.over_at, excluded.over_at),
         over_as = coalesce(s.over_as, excluded.over_as)`,
      [ports.ids.id(), signalId, cause, paymentIntentId, reason, toldAt, overAs === null ? null : at, overAs],
    );
  }
}
