import type { Database } from "#app/db/database.server.ts";

export type QueuedCampaign = {
  id: string;
  title: string;
  publicName: string;
  call: string;
  submittedAt: string;
};

/** Campaigns that wait for a side's review: all of them for the operator, those of its calls for a matcher. One query. */
export async function readReviewQueue(
  { sql }: Database,
  { side, callId }: { side: "operator" | "matcher"; callId: string | null },
): Promise<QueuedCampaign[]> {
  const rows = await sql.query<{
    id: string;
    title: string;
    public_name: string;
    call: string;
    submitted_at: Date;
  }>(
    `select c.id, c.title, c.public_name, k.title as call, c.submitted_at
       from campaign c join call k on k.id = c.call_id
      where c.state = 'in_review' and ($2::uuid is null or c.call_id = $2)
        and not exists (select from review r where r.campaign_id = c.id and r.side = $1::review_side and r.submitted_at = c.submitted_at)
      order by c.submitted_at limit 100`,
    [side, callId],
  );
  return rows.map(({ public_name, submitted_at, ...row }) => ({
    ...row,
    publicName: public_name,
    submittedAt: submitted_at.toISOString(),
  }));
}
