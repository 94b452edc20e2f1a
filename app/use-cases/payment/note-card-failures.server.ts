import type { Sql } from "#app/db/sql.ts";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";

/** Keeps refused cards of donations of ours, each attempt once. */
export async function noteCardFailures(sql: Sql, observations: readonly PaymentObservation[]): Promise<void> {
  const failures = observations.filter((one) => one.kind === "card_refused");
  if (failures.length === 0) return;
  await sql.query(
    `insert into card_failure (id, donation_id, campaign_id, failed_at)
     select f.id, d.id, d.campaign_id, f.at
       from unnest($1::text[], $2::text[], $3::timestamptz[]) as f(id, donation_id, at) join donation d on d.id::text = f.donation_id
     on conflict (id) do nothing`,
    [
      failures.map(({ attemptId }) => attemptId),
      failures.map(({ donationId }) => donationId),
      failures.map(({ at }) => at.toISOString()),
    ],
  );
}
