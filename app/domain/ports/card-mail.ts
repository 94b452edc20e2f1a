import type { MailCampaign } from "./mail-campaign.ts";

/** Somebody tries stolen cards on a campaign, of which so many were refused in a quarter of an hour: it takes fewer donations until then. */
export type CardsTestedFacts = {
  campaign: MailCampaign;
  url: string;
  refused: number;
  until: Date;
};
