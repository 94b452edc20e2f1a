import type { Sql } from "#app/db/sql.ts";

export type WaitingEvidence = {
  campaignId: string;
  title: string;
  publicName: string;
  /** Of the tranche; null: the final report. */
  position: number | null;
  sentAt: string;
};

/** Evidence and final reports that wait for a reviewer, the oldest first: of one call, or of all. One query. */
export async function readWaitingEvidence(
  sql: Sql,
  { callId }: { callId: string | null },
): Promise<WaitingEvidence[]> {
  const rows = await sql.query<Omit<WaitingEvidence, "sentAt"> & { sentAt: Date }>(
    `select c.id as "campaignId", c.title, c.public_name as "publicName", w.position, w.sent_at as "sentAt"
       from (select t.campaign_id, t.position, e.sent_at from tranche_evidence e join tranche t on t.id = e.tranche_id
              where e.state = 'sent'
             union all
             select r.campaign_id, null, r.sent_at from final_report r where r.state = 'sent') w
       join campaign c on c.id = w.campaign_id
      where ($1::uuid is null or c.call_id = $1) and c.state in ('releasing', 'reporting')
      order by w.sent_at, c.id limit 100`,
    [callId],
  );
  return rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() }));
}
