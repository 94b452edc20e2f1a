import type { Sql } from "#app/db/sql.ts";
import type { ReviewDecidedFacts } from "#app/domain/ports/review-mail.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Row = MailCampaignRow &
  Pick<ReviewDecidedFacts, "decision" | "comment" | "fieldComments"> & { reviewer: string };

/** What an entrepreneur is told of a review; the platform reviews as Esperanza. Null when there is none. One SQL statement. */
export async function readReviewDecided(
  sql: Sql,
  { reviewId, siteUrl }: { reviewId: string; siteUrl: string },
): Promise<ReviewDecidedFacts | null> {
  const [row] = await sql.query<Row>(
    `select ${mailCampaignColumns}, r.decision::text as decision, r.comment, r.field_comments as "fieldComments",
            case r.side when 'matcher' then o.name else 'Esperanza' end as reviewer
       from review r join campaign c on c.id = r.campaign_id
       left join call k on k.id = c.call_id left join organisation o on o.id = k.matcher_id
      where r.id = $1`,
    [reviewId],
  );
  if (!row) return null;
  const { decision, comment, fieldComments, reviewer } = row;
  return { campaign: toMailCampaign(row, siteUrl), decision, comment, fieldComments, reviewer };
}
