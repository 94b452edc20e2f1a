import type { MailCampaign } from "./mail-campaign.ts";

/** A campaign that somebody gave to has news; `url`: where they are read with their pictures. */
export type CampaignNewsFacts = {
  campaign: MailCampaign;
  title: string;
  text: string;
  pictures: number;
  url: string;
  unsubscribeUrl: string;
};

/** An entrepreneur thanks a donor. */
export type GiftThankedFacts = { campaign: MailCampaign; text: string; url: string; unsubscribeUrl: string };
