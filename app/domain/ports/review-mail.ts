import type { FieldComments } from "../campaign/campaign-version.ts";
import type { MailCampaign } from "./mail-campaign.ts";

/** What a reviewer decided about a campaign that was sent to review. */
export type ReviewDecidedFacts = {
  campaign: MailCampaign;
  decision: "approved" | "changes_asked" | "rejected";
  comment: string;
  /** Of single fields, by their names. */
  fieldComments: FieldComments;
  /** Who decided: the platform's or the matcher's name. */
  reviewer: string;
};
