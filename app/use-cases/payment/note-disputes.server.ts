import type { Sql } from "#app/db/sql.ts";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";
import type { Ports } from "../ports.ts";
import { tellOperators } from "../tell-operators.server.ts";

/**
 * Keeps what was told of disputes, each once; from now on a disputed donation is frozen. An end stays an end, whatever
 * comes late; two different ends wait for a person. Each operator is told once of one that nobody has decided yet. What it means for the book is settled by settleDisputes.
 */
export async function noteDisputes(
  sql: Sql,
  ports: Ports,
  observations: readonly PaymentObservation[],
): Promise<void> {
  for (const observation of observations) {
    if (observation.kind !== "disputed") continue;
    const { disputeId, paymentIntentId, amount, currency, reason, verdict } = observation;
    const [kept] = await sql.query<{ id: string }>(
      `insert into dispute as u (id, stripe_id, payment_intent_id, amount, currency, reason, evidence_due_at, verdict,
                                 opened_at, closed_at, is_answered)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (stripe_id) do update set
         evidence_due_at = greatest(u.evidence_due_at, excluded.evidence_due_at),
         is_answered = u.is_answered or excluded.is_answered,
         verdict = coalesce(u.verdict, excluded.verdict),
         closed_at = least(u.closed_at, excluded.closed_at),
         problem = case when u.verdict <> excluded.verdict then 'told won and lost' else u.problem end
       returning u.id`,
      [
        ports.ids.id(),
        disputeId,
        paymentIntentId,
        amount,
        currency,
        reason,
        observation.evidenceDueAt,
        verdict,
        observation.openedAt,
        verdict === null ? null : observation.at,
        observation.isAnswered ?? false,
      ],
    );
    if (verdict === null)
      await tellOperators(
        sql,
        {
          key: `dispute-opened:${disputeId}`,
          kind: "dispute-opened",
          payload: { disputeId: kept!.id },
        },
        { now: ports.clock.now() },
      );
  }
}
