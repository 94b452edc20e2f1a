import type { Sql } from "#app/db/sql.ts";
import type { ReviewWaitingFacts, WaitingSubject } from "#app/domain/ports/review-mail.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign, wishesUrl } from "./mail-campaign.ts";

type Of = { siteUrl: string } & { [Name in "what" | "subjectId" | "sentAt" | "reader"]?: string };
type Row = MailCampaignRow & { id: string; call: string; position: number | null };

/** `side`: one that person `$3` holds, for campaign `c` in call `k`. */
const heldSide = `(select 'operator'::review_side as side from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = $3::uuid and m.role = 'operator' and o.kind = 'platform'
   union all
   select 'matcher' from membership m where m.person_id = $3::uuid and m.role = 'matcher' and m.organisation_id = k.matcher_id) held`;
const columns = `${mailCampaignColumns}, c.id, k.title as call`;

/** Each: what was sent then, still waits, and waits for this reader. */
const statements: Record<WaitingSubject, string> = {
  campaign: `select ${columns}, null::int as position from campaign c join call k on k.id = c.call_id
    where c.id = $1::uuid and c.state = 'in_review' and c.submitted_at = $2
      and not exists (select from review r where r.campaign_id = c.id and r.submitted_at = c.submitted_at and r.decided_by = $3::uuid)
      and exists (select from ${heldSide} where not exists (
        select from review r where r.campaign_id = c.id and r.submitted_at = c.submitted_at and r.side = held.side))`,
  evidence: `select ${columns}, t.position from tranche t join tranche_evidence e on e.tranche_id = t.id
     join campaign c on c.id = t.campaign_id join call k on k.id = c.call_id
    where t.id = $1::uuid and e.state = 'sent' and e.sent_at = $2 and c.state in ('releasing', 'reporting')
      and exists (select from ${heldSide})`,
  report: `select ${columns}, null::int as position from final_report r join campaign c on c.id = r.campaign_id
     join call k on k.id = c.call_id
    where c.id = $1::uuid and r.state = 'sent' and r.sent_at = $2 and c.state = 'reporting' and exists (select from ${heldSide})`,
};

/** What a reviewer is told who has something to decide; null when it was decided or sent again meanwhile, or they do not review any more. One SQL statement. */
export async function readReviewWaiting(
  sql: Sql,
  { subjectId, sentAt, reader, siteUrl, ...of }: Of,
): Promise<ReviewWaitingFacts | null> {
  const what = of.what as WaitingSubject | undefined;
  if (!what) return null;
  const [row] = await sql.query<Row>(statements[what], [subjectId, sentAt, reader]);
  if (!row) return null;
  const { id, call, position } = row;
  const pages = {
    campaign: "revision",
    evidence: `respaldos/revision?tramo=${position}`,
    report: "informe/revision",
  };
  const url = `${siteUrl}/panel/campanas/${id}/${pages[what]}`;
  return { campaign: toMailCampaign(row, siteUrl), call, what, position, url, wishesUrl: wishesUrl(siteUrl) };
}
