import type { CampaignKind } from "#app/domain/campaign/campaign-state.ts";
import type { MatchStanding } from "#app/domain/campaign/match-standing.ts";
import type { Limit } from "#app/domain/matching/limit.ts";
import type { Money } from "#app/domain/money/money.ts";
import type { AccessChangedFacts, SignInCodeFacts } from "./access-mail.ts";
import type { BookBrokenFacts, SealHeadFacts } from "./book-mail.ts";
import type {
  CampaignEndingFacts,
  CampaignExtendedFacts,
  CampaignFundedFacts,
  CampaignOpenedFacts,
  CampaignToldFacts,
} from "./campaign-days-mail.ts";
import type { CardsTestedFacts } from "./card-mail.ts";
import type { QuestionAnsweredFacts, QuestionAskedFacts } from "./comment-mail.ts";
import type { DisputeDecidedFacts, DisputeOpenedFacts, GiftDisputedFacts } from "./dispute-mail.ts";
import type { EvidenceDecidedFacts, EvidenceDueFacts, ReportPublishedFacts } from "./evidence-mail.ts";
import type {
  CampaignReminderFacts,
  FacilitatorDigestFacts,
  HelpAnsweredFacts,
  HelpAskedFacts,
} from "./help-mail.ts";
import type { GiftsHeldFacts, HoldDecidedFacts } from "./hold-mail.ts";
import type { MailCampaign } from "./mail-campaign.ts";
import type { CampaignNewsFacts, GiftThankedFacts } from "./news-mail.ts";
import type {
  BatchWaitingFacts,
  PayoutAccountChangedFacts,
  PayoutReturnedFacts,
  TrancheReleasedFacts,
} from "./payout-mail.ts";
import type {
  LateMatchFacts,
  RefundDecidedFacts,
  RefundDeclinedFacts,
  RefundTransferredFacts,
  RefundUndeliveredFacts,
} from "./refund-mail.ts";
import type { ReviewDecidedFacts, ReviewWaitingFacts } from "./review-mail.ts";
import type { ErasureAskedFacts, ErasureDoneFacts } from "./rights-mail.ts";

export type MailLocale = "es" | "en";

export type DonationReceiptFacts = {
  /** By which people name the donation. */
  donationCode: string;
  /** Of the receipt that is valid; null when all was given back. */
  receiptNumber: string | null;
  paidAt: Date;
  campaign: MailCampaign & { kind: CampaignKind; goal: Money; deadlineAt: Date | null };
  amount: Money;
  tip: Money;
  feeCover: Money;
  /** Of the gift, decided to go back to the donor. */
  refunded: Money;
  /** Whether it was given in cash or by transfer, without a card. */
  isInHand: boolean;
  /** Its match waits for a person. */
  isHeld: boolean;
  match: MatchFacts;
  /** The donor's own page. */
  url: string;
};

/** A match explained: “1 to 1: 20.00 entitled → 15.00, per_donor”. */
export type MatchFacts = {
  matcher: string;
  /** Plain decimal, such as `1.5`. */
  ratio: string;
  entitled: Money;
  match: Money;
  limit: Limit | null;
  /** `none`: there is no match, or it went back to the fund. */
  standing: MatchStanding | "none";
  /** What the gate still waits for; null when it has nothing of that kind. */
  missingDonors: number | null;
  missingRaised: Money | null;
};

/** What each kind of e-mail tells, read when it is sent. */
export type MailFacts = {
  "sign-in-code": SignInCodeFacts;
  "donation-receipt": DonationReceiptFacts;
  "campaign-opened": CampaignOpenedFacts;
  "campaign-ending": CampaignEndingFacts;
  "campaign-extended": CampaignExtendedFacts;
  "campaign-funded": CampaignFundedFacts;
  "campaign-told": CampaignToldFacts;
  "tranche-released": TrancheReleasedFacts;
  "refund-decided": RefundDecidedFacts;
  "refund-declined": RefundDeclinedFacts;
  "refund-undelivered": RefundUndeliveredFacts;
  "refund-account-stated": RefundUndeliveredFacts;
  "refund-transferred": RefundTransferredFacts;
  "dispute-opened": DisputeOpenedFacts;
  "gift-disputed": GiftDisputedFacts;
  "dispute-decided": DisputeDecidedFacts;
  "batch-waiting": BatchWaitingFacts;
  "late-match": LateMatchFacts;
  "review-decided": ReviewDecidedFacts;
  "review-waiting": ReviewWaitingFacts;
  "evidence-due": EvidenceDueFacts;
  "evidence-decided": EvidenceDecidedFacts;
  "report-published": ReportPublishedFacts;
  "campaign-news": CampaignNewsFacts;
  "gift-thanked": GiftThankedFacts;
  "question-asked": QuestionAskedFacts;
  "question-answered": QuestionAnsweredFacts;
  "cards-tested": CardsTestedFacts;
  "gifts-held": GiftsHeldFacts;
  "hold-decided": HoldDecidedFacts;
  "access-changed": AccessChangedFacts;
  "payout-account-changed": PayoutAccountChangedFacts;
  "payout-returned": PayoutReturnedFacts;
  "book-broken": BookBrokenFacts;
  "seal-head": SealHeadFacts;
  "help-asked": HelpAskedFacts;
  "help-answered": HelpAnsweredFacts;
  "campaign-reminder": CampaignReminderFacts;
  "facilitator-digest": FacilitatorDigestFacts;
  "erasure-asked": ErasureAskedFacts;
  "erasure-done": ErasureDoneFacts;
};

export type MailKind = keyof MailFacts;

/** A kind of e-mail with what it tells. */
export type MailContent = { [K in MailKind]: { kind: K; facts: MailFacts[K] } }[MailKind];

/** `unsubscribeUrl`: where its reader, or their mail program for them, ends mails like it. */
export type WrittenMail = { subject: string; html: string; text: string; unsubscribeUrl?: string };

/** What the outbox keeps of an e-mail: ids of what it is about, and of a sign-in its code. */
export type MailMessage = { kind: MailKind; payload: Record<string, string> };

/**
 * Reads what a message tells at this moment and puts it into words: the e-mail in one language, with its plain-text twin.
 * Null when what it is about is not there (any more).
 */
export type MailWriter = {
  write(message: MailMessage, of: { locale: MailLocale }): Promise<WrittenMail | null>;
};
