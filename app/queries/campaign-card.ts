import type { CampaignKind, CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { type MatchStanding, matchStanding } from "#app/domain/campaign/match-standing.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { publicCanton, publicPicture, publicPictureAlt, publicPictureWidths } from "./public-campaign.ts";

/** How far a campaign has come: what donors gave and what the match adds, always apart. */
export type Progress = {
  goal: MoneyData;
  raised: MoneyData;
  match: MoneyData;
  matchIs: MatchStanding;
  donors: number;
};

export type CampaignCard = {
  slug: string;
  title: string;
  summary: string;
  publicName: string;
  sector: string;
  province: string;
  canton: string;
  state: CampaignState;
  progress: Progress;
  /** Whole days until it ends, rounded up; null when it takes no donations. */
  daysLeft: number | null;
  pictureHash: string | null;
  pictureAlt: string | null;
  /** How wide the forms of its picture are. */
  pictureWidths: number[];
};

export type CardRow = {
  slug: string;
  title: string;
  summary: string;
  public_name: string;
  sector: string;
  province: string;
  canton: string;
  state: CampaignState;
  kind: CampaignKind;
  currency: Currency;
  goal: bigint;
  raised: bigint;
  match: bigint;
  donors: number;
  gate: "open" | "passed" | "failed" | null;
  deadline_at: Date | null;
  picture_hash: string | null;
  picture_alt: string | null;
  picture_widths: number[];
};

/** Columns of a CardRow; `c` is the campaign, `p` its position in the matching rules, which one without a call lacks. */
export const cardColumns = `c.slug, c.title, c.summary, c.public_name, c.sector, c.province, ${publicCanton} as canton,
  c.state::text as state, c.kind::text as kind, c.currency, c.goal, coalesce(p.raised, 0) as raised, coalesce(p.match, 0) as match,
  coalesce(p.donors, 0) as donors, p.gate, c.deadline_at, ${publicPicture} as picture_hash, ${publicPictureAlt} as picture_alt,
  ${publicPictureWidths} as picture_widths`;

/** What a campaign `c` bore of its gifts' fees; null when the platform bears them. */
export const feesBorne = `case when c.bears_fees
  then (select coalesce(sum(b.fee_borne), 0)::bigint from donation b where b.campaign_id = c.id) end`;

export const cardTables = "campaign c left join match_campaign_position p on p.campaign_id = c.id";

export function toCard(row: CardRow, { now }: { now: Date }): CampaignCard {
  return {
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    publicName: row.public_name,
    sector: row.sector,
    province: row.province,
    canton: row.canton,
    state: row.state,
    progress: toProgress(row),
    daysLeft: row.state === "live" ? daysUntil(row.deadline_at, now) : null,
    pictureHash: row.picture_hash,
    pictureAlt: row.picture_alt,
    pictureWidths: row.picture_widths,
  };
}

export function toProgress(row: CardRow): Progress {
  const { currency } = row;
  return {
    goal: toMoneyData({ amount: row.goal, currency }),
    raised: toMoneyData({ amount: row.raised, currency }),
    match: toMoneyData({ amount: row.match, currency }),
    matchIs: matchStanding(row),
    donors: row.donors,
  };
}

const millisecondsPerDay = 86_400_000;

/** Begun days count: 25 hours before the deadline there are 2. */
export function daysUntil(deadline: Date | null, now: Date): number | null {
  if (!deadline) return null;
  return Math.max(0, Math.ceil((deadline.getTime() - now.getTime()) / millisecondsPerDay));
}
