import type { CampaignKind } from "../campaign/campaign-state.ts";
import type { Money } from "../money/money.ts";
import type { MailCampaign } from "./mail-campaign.ts";

/** An approved campaign went live on its own day. */
export type CampaignOpenedFacts = { campaign: MailCampaign; deadlineAt: Date };

/** How a campaign stands the day before its end. */
export type CampaignEndingFacts = {
  campaign: MailCampaign;
  kind: CampaignKind;
  deadlineAt: Date;
  goal: Money;
  /** Donations less refunds. */
  raised: Money;
  match: Money;
  donors: number;
  /** To the goal, with the match as it stands; zero when it is reached. */
  missing: Money;
  /** What its open gate lacks; null when it is passed or there is none. */
  gateMissing: { raised: Money; donors: number } | null;
  /** Where its reader chooses which e-mails they want. */
  wishesUrl: string;
};

/** A campaign that reached its goal goes on: told to those who gave. */
export type CampaignExtendedFacts = {
  campaign: MailCampaign;
  firstDeadlineAt: Date;
  deadlineAt: Date;
  url: string;
};

/** A campaign is funded, at its goal or, when it keeps what it raises, below: how its money comes. */
export type CampaignFundedFacts = {
  campaign: MailCampaign;
  matcher: string;
  goal: Money;
  /** Donations less refunds. */
  raised: Money;
  earned: Money;
  donors: number;
  /** Cumulative share of each tranche in percent, such as 50, 80, 100. */
  sharesPercent: number[];
};

/** What happened to a campaign, told to its entrepreneur. */
export type CampaignToldFacts = {
  told: "failed" | "paused" | "resumed" | "cancelled";
  campaign: MailCampaign;
  kind: CampaignKind;
  goal: Money;
  deadlineAt: Date | null;
  /** As everybody reads it on its page; null where there is none. */
  reason: string | null;
  /** The entrepreneur's own page of it. */
  url: string;
};
