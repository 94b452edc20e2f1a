import type { Database } from "#app/db/database.server.ts";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import type { MatchTerms } from "#app/domain/matching/terms.ts";
import { readTerms } from "#app/domain/matching/terms-form.ts";
import type { Reserve } from "#app/domain/release/reserve.ts";
import type { TrancheTerms } from "#app/domain/release/tranche.ts";
import { type CallCard, type CallRow, callColumns, callTables, toCallCard } from "./call-list.server.ts";
import { type CampaignCard, type CardRow, cardColumns, cardTables, toCard } from "./campaign-card.ts";
import {
  type GiftRow,
  giftColumns,
  giftTables,
  isPublicGift,
  type PublicGift,
  toPublicGift,
} from "./public-gift.ts";

export type TermsVersion = {
  version: number;
  effectiveAt: string;
  isInForce: boolean;
  terms: MatchTerms;
  tranches: TrancheTerms[];
  reserve: Reserve | null;
  refusesHandGifts: boolean;
  bearsFees: boolean;
  coolingOffDays: number;
};

export type CallPage = CallCard & {
  /** Newest first. */
  versions: TermsVersion[];
  campaignCards: CampaignCard[];
  matches: (PublicGift & { campaign: { slug: string; title: string } })[];
};

type PageRow = CallRow & {
  versions: (Omit<TermsVersion, "terms"> & { terms: unknown })[] | null;
};

const matchesShown = 20;

/** One public call with its rules, sums, campaigns and newest matches; null when there is none. Three SQL statements. */
export async function readCallPage(
  db: Database,
  slug: string,
  { now }: { now: Date },
): Promise<CallPage | null> {
  const [[row], cards, matches] = await Promise.all([
    db.sql.query<PageRow>(
      `select ${callColumns},
              (select jsonb_agg(jsonb_build_object('version', t.version, 'effectiveAt', t.effective_at,
                        'isInForce', t.version = m.terms_version, 'terms', t.terms, 'tranches', t.tranches,
                        'reserve', t.reserve, 'refusesHandGifts', t.refuses_hand_gifts, 'bearsFees', t.bears_fees,
                        'coolingOffDays', t.cooling_off_days) order by t.version desc)
                 from call_terms t left join match_call m on m.call_id = t.call_id
                where t.call_id = k.id and t.state = 'approved') as versions
         from ${callTables} where k.slug = $1 and k.state in ('open', 'closed')`,
      [slug],
    ),
    db.sql.query<CardRow>(
      `select ${cardColumns} from ${cardTables}
        where c.call_id = (select id from call where slug = $1) and c.state = any($2::text[]::campaign_state[])
        order by c.state <> 'live', c.deadline_at, c.id`,
      [slug, publicStates],
    ),
    db.sql.query<GiftRow & { slug: string; title: string }>(
      `select ${giftColumns}, c.slug, c.title from ${giftTables}
        where d.call_id = (select id from call where slug = $1) and ${isPublicGift} and d.match > 0
        order by d.decision_order desc limit ${matchesShown}`,
      [slug],
    ),
  ]);
  if (!row) return null;
  return {
    ...toCallCard(row),
    versions: (row.versions ?? []).map(({ effectiveAt, terms, ...version }) => ({
      ...version,
      effectiveAt: new Date(effectiveAt).toISOString(),
      terms: readTerms({ path: "terms", value: terms }),
    })),
    campaignCards: cards.map((card) => toCard(card, { now })),
    matches: matches.map((gift) => ({
      ...toPublicGift(gift),
      campaign: { slug: gift.slug, title: gift.title },
    })),
  };
}
