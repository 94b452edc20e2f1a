import { type Book, type CampaignPosition, campaignOf, type DonationPosition, paidBucketOf } from "./book.ts";
import { type Decision, decideGrant } from "./decide-match.ts";
import { InvalidEvent, quote } from "./invalid.ts";
import type { Limit } from "./limit.ts";
import { type Move, moveMatch } from "./move.ts";
import type { Outcome } from "./outcome.ts";

/** `campaign-closed`: the campaign ends before its call; an open gate lapses and its match returns. */
export function closeCampaign(book: Book, { campaign: id }: { campaign: string }): Outcome {
  const campaign = campaignOf(book, id);
  if (campaign.ended) throw new InvalidEvent("campaign", `has ended already: ${quote(id)}`);
  refuseOpenReservations([campaign]);
  return { moves: endAll(book, [campaign]), decisions: [] };
}

/** `campaign-failed`: its gate becomes failed even if it had passed, and all its match returns, earned too. */
export function failCampaign(book: Book, { campaign: id }: { campaign: string }): Outcome {
  const campaign = campaignOf(book, id);
  if (campaign.failed) throw new InvalidEvent("campaign", `has failed already: ${quote(id)}`);
  refuseOpenReservations([campaign]);
  const moves = returnAll(book, [campaign], { limit: "campaign_failed" });
  campaign.gate = "failed";
  campaign.ended = true;
  campaign.failed = true;
  return { moves, decisions: [] };
}

/**
 * `close`: every campaign not ended yet ends; then, if retroactive, freed money goes to donations below their due that no
 * bank disputes: a disputed one stays as it is.
 */
export function closeCall(book: Book, { disputed = [] }: { disputed?: readonly string[] }): Outcome {
  if (book.closed) throw new InvalidEvent("type", "close of a call that is closed already");
  const campaigns = [...book.campaigns.values()];
  refuseOpenReservations(campaigns);
  const lapsed = endAll(
    book,
    campaigns.filter((campaign) => !campaign.ended),
  );
  book.closed = true;
  const granted = book.terms.retroactive
    ? grantRetroactively(book, new Set(disputed))
    : { moves: [], decisions: [] };
  return { moves: [...lapsed, ...granted.moves], decisions: granted.decisions };
}

/** Over all campaigns, in the order in which donations were decided, within the rooms; the limit is set anew. */
function grantRetroactively(book: Book, disputed: ReadonlySet<string>): Outcome {
  const moves: Move[] = [];
  const decisions: Decision[] = [];
  for (const donation of matchedDonations(book, (campaign) => campaign.gate === "passed")) {
    if (disputed.has(donation.id)) continue;
    const decision = decideGrant(book, donation);
    if (!decision) continue;
    moves.push(...moveMatch(book, donation, { draws: decision.draws, from: "available", to: "earned" }));
    donation.limit = decision.limit;
    decisions.push(decision);
  }
  return { moves, decisions };
}

function endAll(book: Book, campaigns: readonly CampaignPosition[]): Move[] {
  const lapsing = campaigns.filter((campaign) => campaign.gate === "open");
  const moves = returnAll(book, lapsing, { limit: "gate_failed" });
  for (const campaign of lapsing) campaign.gate = "failed";
  for (const campaign of campaigns) campaign.ended = true;
  return moves;
}

/** All paid match of the campaigns returns; the limit is set on their paid matchable donations, with or without match. */
function returnAll(book: Book, campaigns: readonly CampaignPosition[], { limit }: { limit: Limit }): Move[] {
  if (campaigns.length === 0) return [];
  const chosen = new Set(campaigns);
  const moves: Move[] = [];
  for (const donation of matchedDonations(book, (campaign) => chosen.has(campaign))) {
    const from = paidBucketOf(campaignOf(book, donation.campaign));
    moves.push(...moveMatch(book, donation, { draws: donation.draws, from, to: "available" }));
    donation.limit = limit;
  }
  for (const { id, match } of campaigns) {
    if (match !== 0n)
      throw new Error(`campaign ${id}: ${match} of its match belongs to donations that are not in the book`);
  }
  return moves;
}

/** Paid matchable donations of the chosen campaigns, in the order in which they were decided. */
function matchedDonations(book: Book, isChosen: (campaign: CampaignPosition) => boolean): DonationPosition[] {
  return [...book.donations.values()]
    .filter(({ status, matchable }) => status === "paid" && matchable)
    .filter(({ campaign }) => isChosen(campaignOf(book, campaign)))
    .sort((a, b) => a.order - b.order);
}

function refuseOpenReservations(campaigns: readonly CampaignPosition[]) {
  const open = campaigns.find((campaign) => campaign.openReservations > 0);
  if (open)
    throw new InvalidEvent("campaign", `has ${open.openReservations} open reservations: ${quote(open.id)}`);
}
