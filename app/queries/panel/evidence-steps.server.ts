import type { Sql } from "#app/db/sql.ts";

export type EvidenceStep = {
  id: string;
  kind: "sent" | "asked" | "accepted";
  /** Null: its entrepreneur's. */
  side: "operator" | "matcher" | null;
  name: string;
  comment: string;
  at: string;
};

/** Who sent, asked and accepted, newest first: of a tranche's evidence, or, without one, of the final report. One query. */
export async function readEvidenceSteps(
  sql: Sql,
  { campaignId, trancheId }: { campaignId: string; trancheId: string | null },
): Promise<EvidenceStep[]> {
  const rows = await sql.query<Omit<EvidenceStep, "at"> & { at: Date }>(
    `select s.id, s.kind::text, s.side::text, p.name, s.comment, s.at
       from evidence_step s join person p on p.id = s.person_id
      where s.campaign_id = $1 and s.tranche_id is not distinct from $2 order by s.at desc, s.id desc limit 200`,
    [campaignId, trancheId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
