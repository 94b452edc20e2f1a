import { askToHelp, beginForSomebody } from "./acts/ask-to-help.ts";
import { countVisits } from "./acts/count-visits.ts";
import { giveAsAnother } from "./acts/give-as-another.ts";
import { giveTogether } from "./acts/give-together.ts";
import { keepHouse } from "./acts/keep-house.ts";
import { approveCampaign, goalOf, submitTheCampaign } from "./acts/launch-campaign.ts";
import { depositIntoFund, publishTerms } from "./acts/open-call.ts";
import { publishNews, thankDonors } from "./acts/publish-news.ts";
import { refundOne } from "./acts/refund-one.ts";
import { approveTranche, confirmTranche, payTranche, proposeTranche } from "./acts/release-tranche.ts";
import { reviewWaiting, submitWaiting } from "./acts/review-waiting.ts";
import { acceptReport, handInEvidence, reviewEvidence, sendReport } from "./acts/show-spending.ts";
import { stateAccount } from "./acts/state-account.ts";
import { writeComment } from "./acts/write-comment.ts";
import type { Calendar } from "./calendar.ts";
import { callDays, deposits } from "./call.ts";
import { campaigns } from "./campaigns/all-campaigns.ts";
import type { SeedCampaign } from "./campaigns/campaign-content.ts";
import { createChance } from "./chance.ts";
import { createDonors } from "./donors.ts";
import { finalReport, handedIn, laterTranches, reviewed } from "./evidence.ts";
import { drawGifts, type Gift } from "./gifts.ts";
import { type CampaignPlan, heldGift, plans, type ReleaseStage, singleRefunds } from "./plan.ts";
import type { Stage } from "./stage.ts";
import { begun, comments, helped, news, thanks, visitDays } from "./telling.ts";

/** Something that happens at a moment; `gifts`: how many donations are started in it. */
export type Scene = { at: number; gifts: number; play(stage: Stage): Promise<unknown> };

/** Everything that happens before the demonstration begins, in order of time. */
export function drawTimeline(calendar: Calendar): Scene[] {
  const scene = (at: number, play: Scene["play"]): Scene => ({ at, gifts: 0, play });
  const houses = Array.from({ length: -callDays.from }, (_, index) =>
    calendar.at(callDays.from + index + 1, "00:40"),
  );
  return [
    scene(calendar.at(callDays.from - 2, "10:00"), (stage) => publishTerms(stage, "first")),
    scene(calendar.at(callDays.secondTermsFrom - 3, "10:00"), (stage) => publishTerms(stage, "second")),
    scene(calendar.at(callDays.secondTermsFrom, "08:01"), keepHouse),
    ...deposits.map((deposit) =>
      scene(calendar.at(deposit.day, "09:30"), (stage) => depositIntoFund(stage, deposit)),
    ),
    ...plans.flatMap((plan) => campaignScenes(plan, { calendar, content: contentOf(plan) })),
    ...singleRefunds.map((refund) =>
      scene(calendar.at(refund.day, "10:15"), (stage) => refundOne(stage, refund)),
    ),
    scene(calendar.at(heldGift.day, "13:40"), (stage) => giveAsAnother(stage, heldGift)),
    scene(calendar.at(-3, "17:05"), submitWaiting),
    scene(calendar.at(-2, "12:30"), reviewWaiting),
    ...spendingScenes(calendar),
    ...tellingScenes(calendar),
    ...giftScenes(calendar),
    ...houses.map((at) => scene(at, keepHouse)),
  ]
    .filter(({ at }) => at < calendar.now)
    .sort((a, b) => a.at - b.at);
}

function contentOf({ key }: CampaignPlan): SeedCampaign {
  const content = campaigns.find((campaign) => campaign.key === key);
  if (!content) throw new Error(`no campaign ${key}`);
  return content;
}

/** Something that happens on a day, counted from today, at a time. */
function scenesOf(calendar: Calendar) {
  return (day: number, time: string, play: Scene["play"]): Scene => ({
    at: calendar.at(day, time),
    gifts: 0,
    play,
  });
}

const stages: ReleaseStage[] = ["reached", "proposed", "approved", "paid", "confirmed"];

function campaignScenes(
  { key, from, until, release }: CampaignPlan,
  { calendar, content }: { calendar: Calendar; content: SeedCampaign },
): Scene[] {
  const scene = scenesOf(calendar);
  const released: Scene[] = [
    scene(until + 4, "09:00", (stage) => proposeTranche(stage, { key })),
    scene(until + 5, "11:20", (stage) => approveTranche(stage, { key })),
    scene(until + 6, "15:10", (stage) => payTranche(stage, { key, owner: content.owner })),
    scene(until + 7, "18:45", (stage) => confirmTranche(stage, { key })),
  ];
  return [
    scene(from - 1, "09:10", (stage) => submitTheCampaign(stage, { content, until })),
    scene(from - 1, "16:20", (stage) => approveCampaign(stage, { key, side: "operator" })),
    scene(from, "10:30", (stage) => approveCampaign(stage, { key, side: "matcher" })),
    ...(release
      ? [scene(until + 3, "19:30", (stage) => stateAccount(stage, { key, owner: content.owner }))]
      : []),
    ...released.slice(0, release ? stages.indexOf(release) : 0),
  ];
}

/** How the money of some was spent, and what became of one of them. */
function spendingScenes(calendar: Calendar): Scene[] {
  const scene = scenesOf(calendar);
  return [
    ...handedIn.map((shown) => scene(shown.day, "19:10", (stage) => handInEvidence(stage, shown))),
    ...reviewed.map((review) => scene(review.day, "11:05", (stage) => reviewEvidence(stage, review))),
    ...laterTranches.flatMap(({ day, owner, ...of }) => [
      scene(day, "09:00", (stage) => proposeTranche(stage, of)),
      scene(day, "15:20", (stage) => approveTranche(stage, of)),
      scene(day + 1, "15:10", (stage) => payTranche(stage, { ...of, owner })),
      scene(day + 2, "18:45", (stage) => confirmTranche(stage, of)),
    ]),
    scene(finalReport.sentOn, "20:15", sendReport),
    scene(finalReport.acceptedOn, "10:40", acceptReport),
  ];
}

/** What people told each other: news, thanks, questions, help, and visits of the pages. */
function tellingScenes(calendar: Calendar): Scene[] {
  const chance = createChance("visits");
  const scene = scenesOf(calendar);
  return [
    ...news.map((one) => scene(one.day, "12:20", (stage) => publishNews(stage, one))),
    ...thanks.map((one) => scene(one.day, "20:30", (stage) => thankDonors(stage, one))),
    ...comments.map((one) => scene(one.day, "13:15", (stage) => writeComment(stage, one))),
    ...helped.map((one) => scene(one.askedOn, "09:40", (stage) => askToHelp(stage, one))),
    scene(begun.day, "09:50", (stage) => beginForSomebody(stage, begun)),
    ...Array.from({ length: visitDays }, (_, index) =>
      scene(index - visitDays, "22:00", (stage) => countVisits(stage, chance)),
    ),
  ];
}

/** Gifts that come close together are played together: within an hour nobody tells them apart. */
function giftScenes(calendar: Calendar): Scene[] {
  const chance = createChance("gifts");
  const { find: findDonor } = createDonors(createChance("donors"));
  const gifts = plans
    .flatMap((plan) => drawGifts({ plan, goal: goalOf(contentOf(plan)), calendar, chance, findDonor }))
    .sort((a, b) => a.at - b.at);
  const groups: Gift[][] = [];
  for (const gift of gifts) {
    const group = groups.at(-1);
    if (group && gift.at - group[0]!.at < togetherMs) group.push(gift);
    else groups.push([gift]);
  }
  return groups.map((group) => ({
    at: group[0]!.at,
    gifts: group.length,
    play: (stage) => giveTogether(stage, group),
  }));
}

const togetherMs = 60 * 60_000;
