import type { Sql } from "#app/db/sql.ts";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";

/** Keeps refused cards of donations of ours, which the caller has read, each attempt once. */
export async function noteCardFailures(
  sql: Sql,
  observations: readonly PaymentObservation[],
  donations: ReadonlyMap<string, { id: string; campaign_id: string }>,
): Promise<void> {
  const failures = observations.flatMap((one) => {
    const donation = one.kind === "card_refused" && donations.get(one.donationId ?? "");
    return donation ? { ...one, donation } : [];
  });
  if (failures.length === 0) return;
  await sql.query(
    `insert into card_failure (id, donation_id, campaign_id, failed_at)
     select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::timestamptz[]) on conflict (id) do nothing`,
    [
      failures.map(({ attemptId }) => attemptId),
      failures.map(({ donation }) => donation.id),
      failures.map(({ donation }) => donation.campaign_id),
      failures.map(({ at }) => at.toISOString()),
    ],
  );
}
