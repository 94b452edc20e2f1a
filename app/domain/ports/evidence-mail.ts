import type { MailCampaign } from "./mail-campaign.ts";

/** A tranche was paid, and the next one waits for evidence of how it is spent; `url`: the page where it is handed in. */
export type EvidenceDueFacts = { campaign: MailCampaign; position: number; url: string };

/** What a reviewer decided about the evidence of a tranche, or about the final report. */
export type EvidenceDecidedFacts = {
  campaign: MailCampaign;
  /** Of the tranche; null: of the final report. */
  position: number | null;
  isAccepted: boolean;
  comment: string;
  /** Who decided: the platform's or the matcher's name. */
  reviewer: string;
  url: string;
};

/** A campaign that somebody gave to tells what became of it. */
export type ReportPublishedFacts = { campaign: MailCampaign; url: string };
