import type { MailCampaign } from "./mail-campaign.ts";

/** Somebody asks the entrepreneur something, or, under a protected campaign, writes what they read first; `url`: where it is answered. */
export type QuestionAskedFacts = {
  campaign: MailCampaign;
  text: string;
  name: string | null;
  isQuestion: boolean;
  /** Whether it is shown to nobody yet. */
  isWaiting: boolean;
  url: string;
};

/** The entrepreneur answered who asked. */
export type QuestionAnsweredFacts = { campaign: MailCampaign; question: string; answer: string; url: string };
