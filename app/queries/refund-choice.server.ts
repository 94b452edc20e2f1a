import type { Sql } from "#app/db/sql.ts";
import { isStandingGift } from "#app/db/standing-gift.ts";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { coolingOffUntil } from "#app/domain/donation/cooling-off.ts";

/** How a donor gets a gift back. */
export type RefundChoice = {
  /** Until when they take it back by themselves; null: they ask. */
  until: string | null;
  /** The newest request, and what was answered. */
  request: { state: "open" | "granted" | "declined"; askedAt: string; reply: string | null } | null;
};

type Row = {
  paid_at: Date;
  days: number;
  campaign: CampaignState;
  state: NonNullable<RefundChoice["request"]>["state"] | null;
  asked_at: Date;
  reply: string | null;
};

/** Null when there is nothing to give back: not paid, all given back, or disputed by its bank. One query. */
export async function readRefundChoice(
  sql: Sql,
  { accessToken, now }: { accessToken: string; now: Date },
): Promise<RefundChoice | null> {
  const [row] = await sql.query<Row>(
    `select d.paid_at, c.cooling_off_days as days, c.state::text as campaign, q.state::text, q.asked_at, q.reply
       from donation d join campaign c on c.id = d.campaign_id
       left join lateral (select * from refund_request r where r.donation_id = d.id order by r.asked_at desc limit 1) q on true
      where d.access_token = $1 and ${isStandingGift} and d.refunded < d.amount`,
    [accessToken],
  );
  if (!row) return null;
  const { paid_at: paidAt, days, campaign, state, asked_at, reply } = row;
  const until = coolingOffUntil({ paidAt, days, campaign }, { now });
  return {
    until: until?.toISOString() ?? null,
    request: state && { state, askedAt: asked_at.toISOString(), reply },
  };
}
