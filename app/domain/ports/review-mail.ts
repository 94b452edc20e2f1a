import type { FieldComments } from "../campaign/campaign-version.ts";
import type { MailCampaign } from "./mail-campaign.ts";

/** What a reviewer decided about a campaign. */
export type ReviewDecidedFacts = {
  campaign: MailCampaign;
  decision: "approved" | "changes_asked" | "rejected";
  comment: string;
  /** Of single fields, by their names. */
  fieldComments: FieldComments;
  /** Who decided: the platform's or the matcher's name. */
  reviewer: string;
  /** When an approved one opens; null: it is open, or is not approved. */
  opensAt: Date | null;
};

/** What is sent to review: a campaign, how a tranche was spent, the final report. */
export type WaitingSubject = "campaign" | "evidence" | "report";

/** Something was sent that its reader may decide about; `position`: of the tranche, null for the others. */
export type ReviewWaitingFacts = {
  campaign: MailCampaign;
  /** The call's title. */
  call: string;
  what: WaitingSubject;
  position: number | null;
  url: string;
  /** Where its reader chooses which e-mails they want. */
  wishesUrl: string;
};
