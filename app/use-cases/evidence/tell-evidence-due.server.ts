import type { Sql } from "#app/db/sql.ts";
import { type PersonMail, tellPersons } from "../tell-persons.server.ts";

/** The money of these releases is on its way: where the next tranche waits for evidence of it, its entrepreneur is told once how to hand it in. */
export async function tellEvidenceDue(
  sql: Sql,
  { releaseIds, now }: { releaseIds: readonly string[]; now: Date },
): Promise<void> {
  const due = await sql.query<{ tranche_id: string; entrepreneur_id: string }>(
    `select t.id as tranche_id, c.entrepreneur_id
       from release r join tranche t on t.id = r.tranche_id join campaign c on c.id = t.campaign_id
       join tranche n on n.campaign_id = t.campaign_id and n.position = t.position + 1
      where r.id = any($1::uuid[]) and not r.is_supplement and n.needs @> '{"evidence": true}'`,
    [releaseIds],
  );
  const mails = due.map(({ tranche_id: trancheId, entrepreneur_id: personId }): PersonMail => {
    return { key: `evidence-due:${trancheId}`, kind: "evidence-due", personId, payload: { trancheId } };
  });
  await tellPersons(sql, mails, { now });
}
