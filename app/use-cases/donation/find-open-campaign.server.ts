import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";

/** Why a campaign takes no gift in hand now. */
export type HandGiftClosed = { kind: "campaign_not_open" } | { kind: "hand_gifts_refused" };

export type OpenCampaign = { campaignId: string; callId: string; currency: Currency };

/** A campaign that takes gifts in cash or by transfer now: it is live, and the terms in force do not refuse them. */
export async function findOpenCampaign(
  sql: Sql,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<OpenCampaign | HandGiftClosed> {
  const [row] = await sql.query<{ call_id: string; currency: Currency; refuses: boolean }>(
    `select c.call_id, c.currency, t.refuses_hand_gifts as refuses
       from campaign c join match_call m on m.call_id = c.call_id
       join call_terms t on t.call_id = m.call_id and t.version = m.terms_version
      where c.id = $1 and c.state = 'live' and c.deadline_at > $2`,
    [campaignId, now],
  );
  if (!row) return { kind: "campaign_not_open" };
  if (row.refuses) return { kind: "hand_gifts_refused" };
  return { campaignId, callId: row.call_id, currency: row.currency };
}
