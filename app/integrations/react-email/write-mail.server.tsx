import { type Options, render } from "@react-email/render";
import type { ReactElement } from "react";
import type {
  MailContent,
  MailLocale,
  MailMessage,
  MailWriter,
  WrittenMail,
} from "#app/domain/ports/mail-writer.ts";
import AccessChanged, { accessChangedSubject } from "#emails/access-changed.tsx";
import BatchWaiting, { batchWaitingSubject } from "#emails/batch-waiting.tsx";
import BookBroken, { bookBrokenSubject } from "#emails/book-broken.tsx";
import CampaignEnding, { campaignEndingSubject } from "#emails/campaign-ending.tsx";
import CampaignExtended, { campaignExtendedSubject } from "#emails/campaign-extended.tsx";
import CampaignFunded, { campaignFundedSubject } from "#emails/campaign-funded.tsx";
import CampaignNews, { campaignNewsSubject } from "#emails/campaign-news.tsx";
import CampaignOpened, { campaignOpenedSubject } from "#emails/campaign-opened.tsx";
import CampaignReminder, { campaignReminderSubject } from "#emails/campaign-reminder.tsx";
import CampaignTold, { campaignToldSubject } from "#emails/campaign-told.tsx";
import CardsTested, { cardsTestedSubject } from "#emails/cards-tested.tsx";
import DisputeDecided, { disputeDecidedSubject } from "#emails/dispute-decided.tsx";
import DisputeOpened, { disputeOpenedSubject } from "#emails/dispute-opened.tsx";
import DonationReceipt, { donationReceiptSubject } from "#emails/donation-receipt.tsx";
import ErasureAsked, { erasureAskedSubject } from "#emails/erasure-asked.tsx";
import ErasureDone, { erasureDoneSubject } from "#emails/erasure-done.tsx";
import EvidenceDecided, { evidenceDecidedSubject } from "#emails/evidence-decided.tsx";
import EvidenceDue, { evidenceDueSubject } from "#emails/evidence-due.tsx";
import FacilitatorDigest, { facilitatorDigestSubject } from "#emails/facilitator-digest.tsx";
import GiftDisputed, { giftDisputedSubject } from "#emails/gift-disputed.tsx";
import GiftThanked, { giftThankedSubject } from "#emails/gift-thanked.tsx";
import GiftsHeld, { giftsHeldSubject } from "#emails/gifts-held.tsx";
import HelpAnswered, { helpAnsweredSubject } from "#emails/help-answered.tsx";
import HelpAsked, { helpAskedSubject } from "#emails/help-asked.tsx";
import HoldDecided, { holdDecidedSubject } from "#emails/hold-decided.tsx";
import LateMatch, { lateMatchSubject } from "#emails/late-match.tsx";
import PayoutAccountChanged, { payoutAccountChangedSubject } from "#emails/payout-account-changed.tsx";
import PayoutReturned, { payoutReturnedSubject } from "#emails/payout-returned.tsx";
import QuestionAnswered, { questionAnsweredSubject } from "#emails/question-answered.tsx";
import QuestionAsked, { questionAskedSubject } from "#emails/question-asked.tsx";
import RefundAccountStated, { refundAccountStatedSubject } from "#emails/refund-account-stated.tsx";
import RefundDecided, { refundDecidedSubject } from "#emails/refund-decided.tsx";
import RefundDeclined, { refundDeclinedSubject } from "#emails/refund-declined.tsx";
import RefundTransferred, { refundTransferredSubject } from "#emails/refund-transferred.tsx";
import RefundUndelivered, { refundUndeliveredSubject } from "#emails/refund-undelivered.tsx";
import ReportPublished, { reportPublishedSubject } from "#emails/report-published.tsx";
import ReviewDecided, { reviewDecidedSubject } from "#emails/review-decided.tsx";
import ReviewWaiting, { reviewWaitingSubject } from "#emails/review-waiting.tsx";
import SealHead, { sealHeadSubject } from "#emails/seal-head.tsx";
import SignInCode, { signInCodeSubject } from "#emails/sign-in-code.tsx";
import TrancheReleased, { trancheReleasedSubject } from "#emails/tranche-released.tsx";

/** Writes e-mails with the templates of emails/; `read` finds what a message tells. */
export function createMailWriter(read: (message: MailMessage) => Promise<MailContent | null>): MailWriter {
  return {
    async write(message, of) {
      const content = await read(message);
      return content && writeMail(content, of);
    },
  };
}

/** The e-mail that says it, with its plain-text twin. */
export async function writeMail(
  content: MailContent,
  { locale }: { locale: MailLocale },
): Promise<WrittenMail> {
  const { subject, body } = compose(content, locale);
  const [html, text] = await Promise.all([render(body), render(body, asPlainText)]);
  const unsubscribeUrl = "unsubscribeUrl" in content.facts ? content.facts.unsubscribeUrl : undefined;
  return { subject, html, text, ...(unsubscribeUrl ? { unsubscribeUrl } : {}) };
}

/** A row of a table is a line; titles keep their letters. */
const asPlainText: Options = {
  plainText: true,
  htmlToTextOptions: {
    selectors: [
      { selector: "td", format: "inline" },
      { selector: "tr", format: "block", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: "h1", options: { uppercase: false } },
      { selector: "h2", options: { uppercase: false } },
    ],
  },
};

function compose(content: MailContent, locale: MailLocale): { subject: string; body: ReactElement } {
  switch (content.kind) {
    case "sign-in-code": {
      const props = { locale, facts: content.facts };
      return { subject: signInCodeSubject(props), body: <SignInCode {...props} /> };
    }
    case "donation-receipt": {
      const props = { locale, facts: content.facts };
      return { subject: donationReceiptSubject(props), body: <DonationReceipt {...props} /> };
    }
    case "campaign-opened": {
      const props = { locale, facts: content.facts };
      return { subject: campaignOpenedSubject(props), body: <CampaignOpened {...props} /> };
    }
    case "campaign-ending": {
      const props = { locale, facts: content.facts };
      return { subject: campaignEndingSubject(props), body: <CampaignEnding {...props} /> };
    }
    case "campaign-extended": {
      const props = { locale, facts: content.facts };
      return { subject: campaignExtendedSubject(props), body: <CampaignExtended {...props} /> };
    }
    case "gift-thanked": {
      const props = { locale, facts: content.facts };
      return { subject: giftThankedSubject(props), body: <GiftThanked {...props} /> };
    }
    case "campaign-funded": {
      const props = { locale, facts: content.facts };
      return { subject: campaignFundedSubject(props), body: <CampaignFunded {...props} /> };
    }
    case "campaign-told": {
      const props = { locale, facts: content.facts };
      return { subject: campaignToldSubject(props), body: <CampaignTold {...props} /> };
    }
    case "tranche-released": {
      const props = { locale, facts: content.facts };
      return { subject: trancheReleasedSubject(props), body: <TrancheReleased {...props} /> };
    }
    case "refund-decided": {
      const props = { locale, facts: content.facts };
      return { subject: refundDecidedSubject(props), body: <RefundDecided {...props} /> };
    }
    case "refund-declined": {
      const props = { locale, facts: content.facts };
      return { subject: refundDeclinedSubject(props), body: <RefundDeclined {...props} /> };
    }
    case "refund-undelivered": {
      const props = { locale, facts: content.facts };
      return { subject: refundUndeliveredSubject(props), body: <RefundUndelivered {...props} /> };
    }
    case "refund-account-stated": {
      const props = { locale, facts: content.facts };
      return { subject: refundAccountStatedSubject(props), body: <RefundAccountStated {...props} /> };
    }
    case "refund-transferred": {
      const props = { locale, facts: content.facts };
      return { subject: refundTransferredSubject(props), body: <RefundTransferred {...props} /> };
    }
    case "dispute-opened": {
      const props = { locale, facts: content.facts };
      return { subject: disputeOpenedSubject(props), body: <DisputeOpened {...props} /> };
    }
    case "gift-disputed": {
      const props = { locale, facts: content.facts };
      return { subject: giftDisputedSubject(props), body: <GiftDisputed {...props} /> };
    }
    case "dispute-decided": {
      const props = { locale, facts: content.facts };
      return { subject: disputeDecidedSubject(props), body: <DisputeDecided {...props} /> };
    }
    case "batch-waiting": {
      const props = { locale, facts: content.facts };
      return { subject: batchWaitingSubject(props), body: <BatchWaiting {...props} /> };
    }
    case "late-match": {
      const props = { locale, facts: content.facts };
      return { subject: lateMatchSubject(props), body: <LateMatch {...props} /> };
    }
    case "hold-decided": {
      const props = { locale, facts: content.facts };
      return { subject: holdDecidedSubject(props), body: <HoldDecided {...props} /> };
    }
    case "gifts-held": {
      const props = { locale, facts: content.facts };
      return { subject: giftsHeldSubject(props), body: <GiftsHeld {...props} /> };
    }
    case "cards-tested": {
      const props = { locale, facts: content.facts };
      return { subject: cardsTestedSubject(props), body: <CardsTested {...props} /> };
    }
    case "access-changed": {
      const props = { locale, facts: content.facts };
      return { subject: accessChangedSubject(props), body: <AccessChanged {...props} /> };
    }
    case "payout-account-changed": {
      const props = { locale, facts: content.facts };
      return { subject: payoutAccountChangedSubject(props), body: <PayoutAccountChanged {...props} /> };
    }
    case "payout-returned": {
      const props = { locale, facts: content.facts };
      return { subject: payoutReturnedSubject(props), body: <PayoutReturned {...props} /> };
    }
    case "book-broken": {
      const props = { locale, facts: content.facts };
      return { subject: bookBrokenSubject(props), body: <BookBroken {...props} /> };
    }
    case "seal-head": {
      const props = { locale, facts: content.facts };
      return { subject: sealHeadSubject(props), body: <SealHead {...props} /> };
    }
    case "evidence-due": {
      const props = { locale, facts: content.facts };
      return { subject: evidenceDueSubject(props), body: <EvidenceDue {...props} /> };
    }
    case "evidence-decided": {
      const props = { locale, facts: content.facts };
      return { subject: evidenceDecidedSubject(props), body: <EvidenceDecided {...props} /> };
    }
    case "report-published": {
      const props = { locale, facts: content.facts };
      return { subject: reportPublishedSubject(props), body: <ReportPublished {...props} /> };
    }
    case "campaign-news": {
      const props = { locale, facts: content.facts };
      return { subject: campaignNewsSubject(props), body: <CampaignNews {...props} /> };
    }
    case "question-asked": {
      const props = { locale, facts: content.facts };
      return { subject: questionAskedSubject(props), body: <QuestionAsked {...props} /> };
    }
    case "question-answered": {
      const props = { locale, facts: content.facts };
      return { subject: questionAnsweredSubject(props), body: <QuestionAnswered {...props} /> };
    }
    case "help-asked": {
      const props = { locale, facts: content.facts };
      return { subject: helpAskedSubject(props), body: <HelpAsked {...props} /> };
    }
    case "help-answered": {
      const props = { locale, facts: content.facts };
      return { subject: helpAnsweredSubject(props), body: <HelpAnswered {...props} /> };
    }
    case "campaign-reminder": {
      const props = { locale, facts: content.facts };
      return { subject: campaignReminderSubject(props), body: <CampaignReminder {...props} /> };
    }
    case "facilitator-digest": {
      const props = { locale, facts: content.facts };
      return { subject: facilitatorDigestSubject(props), body: <FacilitatorDigest {...props} /> };
    }
    case "erasure-asked": {
      const props = { locale, facts: content.facts };
      return { subject: erasureAskedSubject(props), body: <ErasureAsked {...props} /> };
    }
    case "erasure-done": {
      const props = { locale, facts: content.facts };
      return { subject: erasureDoneSubject(props), body: <ErasureDone {...props} /> };
    }
    case "review-decided": {
      const props = { locale, facts: content.facts };
      return { subject: reviewDecidedSubject(props), body: <ReviewDecided {...props} /> };
    }
    case "review-waiting": {
      const props = { locale, facts: content.facts };
      return { subject: reviewWaitingSubject(props), body: <ReviewWaiting {...props} /> };
    }
  }
}
