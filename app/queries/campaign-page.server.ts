import type { Database } from "#app/db/database.server.ts";
import { type CampaignKind, publicStates } from "#app/domain/campaign/campaign-state.ts";
import type { PublicVenture } from "#app/domain/campaign/public-venture.ts";
import type { StoryBlock } from "#app/domain/campaign/story.ts";
import type { MatchTerms } from "#app/domain/matching/terms.ts";
import { readTerms } from "#app/domain/matching/terms-form.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import type { TrancheTerms } from "#app/domain/release/tranche.ts";
import { type CampaignCard, type CardRow, cardColumns, feesBorne, toCard } from "./campaign-card.ts";
import { missingForGate } from "./gate-progress.ts";
import { readNewestGifts } from "./newest-gifts.server.ts";
import type { PublicGift } from "./public-gift.ts";
import { toVenture, type VentureRow, ventureColumns } from "./public-venture.ts";
import { toStoryBlocks } from "./story-blocks.ts";
import { type TrancheRow, type TrancheStep, toTrancheSteps } from "./tranche-steps.ts";

export type CampaignPage = CampaignCard & {
  story: StoryBlock[];
  venture: PublicVenture;
  kind: CampaignKind;
  /** Why it was paused or ended, said by the person who did it. */
  stateReason: string | null;
  stretchGoal: MoneyData | null;
  deadlineAt: string | null;
  /** Of the first round, when it is in its second. */
  firstDeadlineAt: string | null;
  budget: { label: string; amount: MoneyData }[];
  /** What it bore of the card's fees so far; null when the platform bears them. */
  fees: MoneyData | null;
  /** Null once it is passed or failed, or when there is none. */
  gateMissing: { raised: MoneyData; donors: number } | null;
  call: { slug: string; title: string; matcher: string; terms: MatchTerms } | null;
  tranches: TrancheStep[];
  /** The newest. */
  gifts: PublicGift[];
  /** Of how many. */
  giftCount: number;
  /** Questions and comments that are shown. */
  commentCount: number;
};

type PageRow = CardRow &
  VentureRow & {
    story: string;
    first_deadline_at: Date | null;
    state_reason: string | null;
    stretch_goal: bigint | null;
    fees: bigint | null;
    budget: { label: string; amount: string }[] | null;
    tranches: TrancheRow[] | null;
    comment_count: number;
    call_slug: string | null;
    call_title: string;
    matcher: string;
    terms: unknown;
    call_tranches: TrancheTerms[] | null;
  };

/** One public campaign with everything its page tells; null when there is none or it is not public. Two SQL statements. */
export async function readCampaignPage(
  db: Database,
  slug: string,
  { now }: { now: Date },
): Promise<CampaignPage | null> {
  const [[row], gifts] = await Promise.all([
    db.sql.query<PageRow>(
      `select ${cardColumns}, c.story, ${ventureColumns}, c.first_deadline_at, c.state_reason, c.stretch_goal, ${feesBorne} as fees,
              call.slug as call_slug, call.title as call_title, o.name as matcher, t.terms, t.tranches as call_tranches,
              (select jsonb_agg(jsonb_build_object('label', b.label, 'amount', b.amount::text) order by b.position)
                 from budget_line b where b.campaign_id = c.id) as budget,
              (select jsonb_agg(jsonb_build_object('share', s.share, 'needs', s.needs, 'state', s.state,
                        'isShown', e.state is not distinct from 'accepted') order by s.position)
                 from tranche s left join tranche_evidence e on e.tranche_id = s.id where s.campaign_id = c.id) as tranches,
              (select count(*)::int from comment q where q.campaign_id = c.id and q.state = 'shown') as comment_count
         from campaign c
         left join match_campaign_position p on p.campaign_id = c.id
         left join call on call.id = c.call_id
         left join organisation o on o.id = call.matcher_id
         left join match_call m on m.call_id = call.id
         left join call_terms t on t.call_id = call.id and t.version = m.terms_version
        where c.slug = $1 and c.state = any($2::text[]::campaign_state[])`,
      [slug, publicStates],
    ),
    readNewestGifts(db.sql, slug),
  ]);
  return row ? { ...toPage(row, { now }), ...gifts } : null;
}

function toPage(row: PageRow, { now }: { now: Date }): Omit<CampaignPage, "gifts" | "giftCount"> {
  const { currency } = row;
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  const terms = row.terms ? readTerms({ path: "terms", value: row.terms }) : null;
  const missing = terms?.gate && row.gate === "open" ? missingForGate(terms.gate, row) : null;
  return {
    ...toCard(row, { now }),
    story: toStoryBlocks(row.story, row.story_pictures ?? []),
    venture: toVenture(row),
    kind: row.kind,
    stateReason: row.state_reason,
    stretchGoal: row.stretch_goal === null ? null : money(row.stretch_goal),
    deadlineAt: row.deadline_at?.toISOString() ?? null,
    firstDeadlineAt: row.first_deadline_at?.toISOString() ?? null,
    budget: (row.budget ?? []).map(({ label, amount }) => ({ label, amount: money(BigInt(amount)) })),
    fees: row.fees === null ? null : money(row.fees),
    gateMissing: missing && { raised: money(missing.raised), donors: missing.donors },
    call:
      row.call_slug && terms
        ? {
            slug: row.call_slug,
            title: row.call_title,
            matcher: row.matcher,
            terms,
          }
        : null,
    commentCount: row.comment_count,
    tranches: toTrancheSteps(row.tranches, { ofCall: row.call_tranches ?? [], row }),
  };
}
