import type { Sql } from "#app/db/sql.ts";
import { readAccessChange } from "#app/domain/ports/access-mail.ts";
import type { MailContent, MailMessage } from "#app/domain/ports/mail-writer.ts";
import { readBatchWaiting } from "./batch-waiting.server.ts";
import { readBookBroken } from "./book-broken.server.ts";
import { readCampaignEnding, readCampaignExtended, readCampaignOpened } from "./campaign-days-mail.server.ts";
import { readCampaignFunded } from "./campaign-funded.server.ts";
import { readCardsTested } from "./cards-tested.server.ts";
import { readQuestionAnswered, readQuestionAsked } from "./comment-mail.server.ts";
import { readDisputeDecided, readGiftDisputed } from "./dispute-news.server.ts";
import { readDisputeOpened } from "./dispute-opened.server.ts";
import { readDonationReceipt } from "./donation-receipt.server.ts";
import { readEvidenceDecided, readEvidenceDue, readReportPublished } from "./evidence-mail.server.ts";
import { readGiftsHeld, readHoldDecided } from "./hold-mail.server.ts";
import { readLateMatch } from "./late-match.server.ts";
import { readCampaignNewsMail, readGiftThanked } from "./news-mail.server.ts";
import { readPayoutAccountChanged } from "./payout-account-changed.server.ts";
import { readPayoutReturned } from "./payout-returned.server.ts";
import { readRefundTransferred, readRefundUndelivered } from "./refund-by-transfer.server.ts";
import { readRefundDecided } from "./refund-decided.server.ts";
import { readRefundDeclined } from "./refund-declined.server.ts";
import { readReviewDecided } from "./review-decided.server.ts";
import { readReviewWaiting } from "./review-waiting.server.ts";
import { readSealHead } from "./seal-head.server.ts";
import { readTrancheReleased } from "./tranche-released.server.ts";

/** Reads what a message of the outbox tells, at the time of sending. Null when what it is about is not there (any more). */
export async function readMailContent(
  sql: Sql,
  { kind, payload }: MailMessage,
  { siteUrl, contact }: { siteUrl: string; contact: string },
): Promise<MailContent | null> {
  const { accountId, batchId, commentId, disputeId, payoutId, reader, stepId, trancheId } = payload;
  const { block, checkId, code, donationId, campaignId, releaseId, refundId, refused, requestId, reviewId } =
    payload;
  switch (kind) {
    case "sign-in-code":
      return code ? { kind, facts: { code, siteUrl } } : null;
    case "donation-receipt":
      return withFacts(kind, donationId && (await readDonationReceipt(sql, { donationId, siteUrl })));
    case "campaign-opened":
      return withFacts(kind, campaignId && (await readCampaignOpened(sql, { campaignId, siteUrl })));
    case "campaign-ending":
      return withFacts(kind, campaignId && (await readCampaignEnding(sql, { campaignId, siteUrl })));
    case "campaign-extended":
      return withFacts(kind, donationId && (await readCampaignExtended(sql, { donationId, siteUrl })));
    case "campaign-funded":
      return withFacts(kind, campaignId && (await readCampaignFunded(sql, { campaignId, siteUrl })));
    case "tranche-released":
      return withFacts(kind, releaseId && (await readTrancheReleased(sql, { releaseId, siteUrl })));
    case "refund-decided":
      return withFacts(kind, refundId && (await readRefundDecided(sql, { refundId, siteUrl })));
    case "refund-declined":
      return withFacts(kind, requestId && (await readRefundDeclined(sql, { requestId, siteUrl })));
    case "refund-undelivered":
    case "refund-account-stated":
      return withFacts(kind, refundId && (await readRefundUndelivered(sql, { refundId, siteUrl, contact })));
    case "refund-transferred":
      return withFacts(kind, refundId && (await readRefundTransferred(sql, { refundId, siteUrl })));
    case "dispute-opened":
      return withFacts(kind, disputeId && (await readDisputeOpened(sql, { disputeId, siteUrl })));
    case "gift-disputed":
      return withFacts(kind, disputeId && (await readGiftDisputed(sql, { disputeId, siteUrl })));
    case "dispute-decided":
      return withFacts(kind, disputeId && (await readDisputeDecided(sql, { disputeId, siteUrl })));
    case "late-match":
      return withFacts(kind, donationId && (await readLateMatch(sql, { donationId, siteUrl })));
    case "hold-decided":
      return withFacts(kind, donationId && (await readHoldDecided(sql, { donationId, siteUrl })));
    case "gifts-held":
      return withFacts(kind, await readGiftsHeld(sql, { siteUrl }));
    case "cards-tested":
      return withFacts(
        kind,
        campaignId && refused && (await readCardsTested(sql, { campaignId, refused, siteUrl })),
      );
    case "access-changed":
      return withFacts(kind, readAccessChange(payload, { siteUrl }));
    case "payout-account-changed":
      return withFacts(
        kind,
        accountId && (await readPayoutAccountChanged(sql, { accountId, reader, siteUrl })),
      );
    case "payout-returned":
      return withFacts(kind, payoutId && (await readPayoutReturned(sql, { payoutId, reader, siteUrl })));
    case "batch-waiting":
      return withFacts(kind, batchId && (await readBatchWaiting(sql, { batchId, siteUrl })));
    case "book-broken":
      return withFacts(kind, checkId && (await readBookBroken(sql, { checkId, siteUrl })));
    case "seal-head":
      return withFacts(kind, block && (await readSealHead(sql, { block, siteUrl })));
    case "evidence-due":
      return withFacts(kind, trancheId && (await readEvidenceDue(sql, { trancheId, siteUrl })));
    case "evidence-decided":
      return withFacts(kind, stepId && (await readEvidenceDecided(sql, { stepId, siteUrl })));
    case "report-published":
      return withFacts(kind, donationId && (await readReportPublished(sql, { donationId, siteUrl })));
    case "campaign-news":
      return withFacts(kind, await readCampaignNewsMail(sql, { ...payload, siteUrl }));
    case "gift-thanked":
      return withFacts(kind, await readGiftThanked(sql, { ...payload, siteUrl }));
    case "question-asked":
      return withFacts(kind, commentId && (await readQuestionAsked(sql, { commentId, siteUrl })));
    case "question-answered":
      return withFacts(kind, commentId && (await readQuestionAnswered(sql, { commentId, siteUrl })));
    case "review-decided":
      return withFacts(kind, reviewId && (await readReviewDecided(sql, { reviewId, siteUrl })));
    case "review-waiting":
      return withFacts(kind, await readReviewWaiting(sql, { ...payload, siteUrl }));
  }
}

function withFacts<K extends MailMessage["kind"]>(
  kind: K,
  facts: Extract<MailContent, { kind: K }>["facts"] | null | undefined | "",
): MailContent | null {
  return facts ? ({ kind, facts } as MailContent) : null;
}
