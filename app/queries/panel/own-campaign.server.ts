import type { Database } from "#app/db/database.server.ts";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import type { WrittenContent } from "#app/domain/campaign/written-content.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { feesBorne } from "../campaign-card.ts";
import { type Helper, helpParts, toHelpers } from "./campaign-helpers.ts";
import { type CampaignProtection, protectionParts, toProtection } from "./campaign-protection.ts";
import { type ReviewOfCampaign, toReviews } from "./campaign-reviews.ts";
import { type OwnTranche, ownReleases, toOwnTranche } from "./own-tranche.ts";
import { toWrittenContent } from "./to-written-content.ts";

export type OwnCampaign = CampaignProtection & {
  id: string;
  slug: string;
  entrepreneurId: string;
  /** Organisations that help with it: agreed, or that began it for somebody who has not answered. */
  helpers: Helper[];
  matcherId: string | null;
  submittedAt: string | null;
  state: CampaignState;
  /** Why it is paused or cancelled, or was withdrawn or refused. */
  stateReason: string | null;
  /** Number of the last saving of its text. */
  saves: number;
  /** What was typed and cannot be read as content yet, by name of its field; null when all of it can. */
  typed: Record<string, string> | null;
  /** Why its entrepreneur asked for cancelling it; null: they did not. */
  cancellingAskedWhy: string | null;
  /** Last moment of its first round, when it is in its second. */
  firstDeadlineAt: string | null;
  currency: Currency;
  call: { title: string; closesAt: string | null } | null;
  content: WrittenContent;
  reviews: ReviewOfCampaign[];
  progress: {
    raised: MoneyData;
    donors: number;
    match: MoneyData;
    gate: string;
    fees: MoneyData | null;
  } | null;
  tranches: OwnTranche[];
};

type PositionRow = { raised: bigint; donors: number; match: bigint; gate: string; fees: bigint | null };

/** A campaign with all that its entrepreneur, or who reviews it, works with; null when there is none. Prisma: one read with its parts. */
export async function readOwnCampaign(
  { prisma, sql }: Database,
  campaignId: string,
): Promise<OwnCampaign | null> {
  const campaign = await prisma.campaign.findUnique({
    where: { id: campaignId },
    include: {
      call: true,
      draft: true,
      ...protectionParts,
      ...helpParts,
      budgetLines: { orderBy: { position: "asc" } },
      storyPictures: { orderBy: { position: "asc" } },
      reviews: { orderBy: { decidedAt: "desc" } },
      tranches: {
        orderBy: { position: "asc" },
        include: ownReleases,
      },
    },
  });
  if (!campaign) return null;
  const currency = campaign.currency as Currency;
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  const [position] = await sql.query<PositionRow>(
    `select p.raised, p.donors, p.match, p.gate, ${feesBorne} as fees
       from match_campaign_position p join campaign c on c.id = p.campaign_id where c.id = $1`,
    [campaignId],
  );
  return {
    id: campaign.id,
    slug: campaign.slug,
    entrepreneurId: campaign.entrepreneurId,
    helpers: toHelpers(campaign),
    matcherId: campaign.call?.matcherId ?? null,
    state: campaign.state,
    stateReason: campaign.stateReason,
    saves: campaign.saves,
    typed: (campaign.draft?.typed as Record<string, string> | undefined) ?? null,
    cancellingAskedWhy: campaign.cancellingAskedWhy,
    firstDeadlineAt: campaign.firstDeadlineAt?.toISOString() ?? null,
    submittedAt: campaign.submittedAt?.toISOString() ?? null,
    currency,
    call: campaign.call && {
      title: campaign.call.title,
      closesAt: campaign.call.closesAt?.toISOString() ?? null,
    },
    content: toWrittenContent(campaign, money),
    reviews: toReviews(campaign),
    progress: position
      ? {
          ...position,
          raised: money(position.raised),
          match: money(position.match),
          fees: position.fees === null ? null : money(position.fees),
        }
      : null,
    tranches: campaign.tranches.map((tranche) => toOwnTranche(tranche, money)),
    ...toProtection(campaign),
  };
}
