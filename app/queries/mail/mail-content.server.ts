import type { Sql } from "#app/db/sql.ts";
import { readAccessChange } from "#app/domain/ports/access-mail.ts";
import type { MailContent, MailMessage } from "#app/domain/ports/mail-writer.ts";
import { readErasureDone } from "#app/domain/ports/rights-mail.ts";
import { readBookBroken } from "./book-broken.server.ts";
import { readCampaignDaysMail } from "./campaign-days-mail.server.ts";
import { readCampaignFunded } from "./campaign-funded.server.ts";
import { readCampaignTold } from "./campaign-told.server.ts";
import { readCardsTested } from "./cards-tested.server.ts";
import { readCommentMail } from "./comment-mail.server.ts";
import { readDisputeDecided, readGiftDisputed } from "./dispute-news.server.ts";
import { readDisputeOpened } from "./dispute-opened.server.ts";
import { readDonationReceipt } from "./donation-receipt.server.ts";
import { readEvidenceMail } from "./evidence-mail.server.ts";
import { readHelpMail } from "./help-mail.server.ts";
import { readGiftsHeld, readHoldDecided } from "./hold-mail.server.ts";
import { readLateMatch } from "./late-match.server.ts";
import { readNewsMail } from "./news-mail.server.ts";
import { readPayoutMail } from "./payout-mail.server.ts";
import { readRefundTransferred, readRefundUndelivered } from "./refund-by-transfer.server.ts";
import { readRefundDecided } from "./refund-decided.server.ts";
import { readRefundDeclined } from "./refund-declined.server.ts";
import { readReviewMail } from "./review-mail.server.ts";
import { readSealHead } from "./seal-head.server.ts";
import { readTrancheReleased } from "./tranche-released.server.ts";

/** Reads what a message of the outbox tells, at the time of sending. Null when what it is about is not there (any more). */
export async function readMailContent(
  sql: Sql,
  { kind, payload }: MailMessage,
  { siteUrl, contact }: { siteUrl: string; contact: string },
): Promise<MailContent | null> {
  const { activityId, disputeId } = payload;
  const { block, checkId, code, donationId, campaignId, releaseId, refundId, refused, requestId } = payload;
  switch (kind) {
    case "sign-in-code":
      return code ? { kind, facts: { code, siteUrl } } : null;
    case "donation-receipt":
      return withFacts(kind, donationId && (await readDonationReceipt(sql, { donationId, siteUrl })));
    case "campaign-opened":
    case "campaign-ending":
    case "campaign-extended":
      return readCampaignDaysMail(sql, { kind, payload }, { siteUrl });
    case "campaign-funded":
      return withFacts(kind, campaignId && (await readCampaignFunded(sql, { campaignId, siteUrl })));
    case "campaign-told":
      return withFacts(
        kind,
        campaignId && (await readCampaignTold(sql, { campaignId, activityId, siteUrl })),
      );
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
    case "payout-returned":
    case "batch-waiting":
      return readPayoutMail(sql, { kind, payload }, { siteUrl });
    case "book-broken":
      return withFacts(kind, checkId && (await readBookBroken(sql, { checkId, siteUrl })));
    case "seal-head":
      return withFacts(kind, block && (await readSealHead(sql, { block, siteUrl })));
    case "evidence-due":
    case "evidence-decided":
    case "report-published":
      return readEvidenceMail(sql, { kind, payload }, { siteUrl });
    case "campaign-news":
    case "gift-thanked":
      return readNewsMail(sql, { kind, payload }, { siteUrl });
    case "question-asked":
    case "question-answered":
      return readCommentMail(sql, { kind, payload }, { siteUrl });
    case "help-asked":
    case "help-answered":
    case "campaign-reminder":
    case "facilitator-digest":
      return readHelpMail(sql, { kind, payload }, { siteUrl });
    case "erasure-asked":
      return code ? { kind, facts: { url: `${siteUrl}/olvidar/${code}` } } : null;
    case "erasure-done":
      return { kind, facts: readErasureDone(payload) };
    case "review-decided":
    case "review-waiting":
      return readReviewMail(sql, { kind, payload }, { siteUrl });
  }
}

function withFacts<K extends MailMessage["kind"]>(
  kind: K,
  facts: Extract<MailContent, { kind: K }>["facts"] | null | undefined | "",
): MailContent | null {
  return facts ? ({ kind, facts } as MailContent) : null;
}
