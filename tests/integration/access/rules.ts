import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { decideFundReturn } from "#app/use-cases/call/decide-fund-return.server.ts";
import { decideTerms } from "#app/use-cases/call/decide-terms.server.ts";
import { draftCall } from "#app/use-cases/call/draft-call.server.ts";
import { proposeFundReturn } from "#app/use-cases/call/propose-fund-return.server.ts";
import { proposeTerms } from "#app/use-cases/call/propose-terms.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { recordFundReturn } from "#app/use-cases/call/record-fund-return.server.ts";
import { withdrawDeposit } from "#app/use-cases/call/withdraw-deposit.server.ts";
import { withdrawTerms } from "#app/use-cases/call/withdraw-terms.server.ts";
import { cancelCampaign } from "#app/use-cases/campaign/cancel-campaign.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { extendCampaign } from "#app/use-cases/campaign/extend-campaign.server.ts";
import { pauseCampaign } from "#app/use-cases/campaign/pause-campaign.server.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { withdrawCampaign } from "#app/use-cases/campaign/withdraw-campaign.server.ts";
import { approveRefundTransfer } from "#app/use-cases/donation/approve-refund-transfer.server.ts";
import { decideHandGift } from "#app/use-cases/donation/decide-hand-gift.server.ts";
import { decideHeldGift } from "#app/use-cases/donation/decide-held-gift.server.ts";
import { decideHeldGifts } from "#app/use-cases/donation/decide-held-gifts.server.ts";
import { decideRefundRequest } from "#app/use-cases/donation/decide-refund-request.server.ts";
import { recordHandGift } from "#app/use-cases/donation/record-hand-gift.server.ts";
import { recordRefundTransfer } from "#app/use-cases/donation/record-refund-transfer.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { decideSignal } from "#app/use-cases/payment/decide-signal.server.ts";
import { explainBalanceLine } from "#app/use-cases/payment/explain-balance-line.server.ts";
import { importBankStatement } from "#app/use-cases/payment/import-bank-statement.server.ts";
import { matchBankLine } from "#app/use-cases/payment/match-bank-line.server.ts";
import { retryParkedEvents } from "#app/use-cases/payment/retry-parked-events.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { failPayout } from "#app/use-cases/release/fail-payout.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { evidenceRules } from "./evidence-rules.ts";
import { contentOf, termsOf, tranches } from "./full-house.ts";
import { handRules } from "./hand-rules.ts";
import { helpRules } from "./help-rules.ts";
import { payoutRules } from "./payout-rules.ts";
import { publicRules } from "./public-rules.ts";
import { rightsRules } from "./rights-rules.ts";
import { everyPerson, matchers, operators, type Rule } from "./rule.ts";
import { safetyRules } from "./safety-rules.ts";

export const nothing = "019ab3c4-0000-7000-8000-00000000dead";
export const approval = { decision: "approved", comment: "" } as const;

export const rules: Rule[] = [
  // Before the draft that is asked about is withdrawn.
  ...helpRules,
  ...handRules,
  ...payoutRules,
  ...safetyRules,
  ...evidenceRules,
  {
    useCase: "donation/refund-donation",
    act: ({ ports, donationId }, actor) =>
      refundDonation(ports, actor, { donationId, amount: 100n, note: "asked" }),
    may: operators,
  },
  {
    useCase: "donation/decide-held-gift",
    act: ({ ports, heldId }, actor) =>
      decideHeldGift(ports, actor, { donationId: heldId, decision: "matched", reason: "they are sisters" }),
    may: operators,
  },
  {
    useCase: "donation/decide-held-gifts",
    act: ({ ports, heldId }, actor) =>
      decideHeldGifts(ports, actor, { donationIds: [heldId], decision: "rejected", reason: "one household" }),
    may: operators,
  },
  {
    useCase: "call/draft-call",
    act: ({ ports, call: { matcherId } }, actor) =>
      draftCall(ports, actor, { matcherId, title: "Otra", summary: "-", currency: "USD", fundName: "F" }),
    may: matchers,
  },
  {
    useCase: "call/propose-terms",
    act: ({ ports, world, emptyCallId }, actor) =>
      proposeTerms(ports, actor, {
        callId: emptyCallId,
        terms: termsOf(world),
        tranches,
        effectiveAt: world.now(),
      }),
    may: matchers,
  },
  {
    useCase: "call/decide-terms",
    act: ({ ports, termsId }, actor) => decideTerms(ports, actor, { termsId, isApproved: true, reason: "" }),
    may: ["the matcher's second person"],
    needsAnother: ["a matcher"],
  },
  {
    useCase: "call/record-deposit",
    act: ({ ports, call: { fundId } }, actor) =>
      recordDeposit(ports, actor, { fundId, amount: 5n, reference: "4" }),
    may: [...matchers, ...operators],
  },
  {
    useCase: "call/decide-deposit",
    act: ({ ports, depositId }, actor) => decideDeposit(ports, actor, { depositId, isConfirmed: true }),
    may: operators,
  },
  {
    useCase: "call/propose-fund-return",
    act: ({ ports, call: { fundId } }, actor) =>
      proposeFundReturn(ports, actor, { fundId, amount: 5n, reason: "unused" }),
    may: matchers,
  },
  {
    useCase: "call/decide-fund-return",
    act: ({ ports, returnId }, actor) => decideFundReturn(ports, actor, { returnId, isApproved: true }),
    may: ["the matcher's second person"],
    needsAnother: ["a matcher"],
  },
  {
    useCase: "call/record-fund-return",
    act: ({ ports, approvedReturnId }, actor) =>
      recordFundReturn(ports, actor, { returnId: approvedReturnId, reference: "80" }),
    may: operators,
  },
  {
    useCase: "call/withdraw-terms",
    act: ({ ports, ownTermsId }, actor) => withdrawTerms(ports, actor, ownTermsId),
    may: ["a matcher"],
  },
  {
    useCase: "call/withdraw-deposit",
    act: ({ ports, ownDepositId }, actor) => withdrawDeposit(ports, actor, ownDepositId),
    may: ["a matcher"],
  },
  {
    useCase: "campaign/draft-campaign",
    act: ({ ports, call: { callId } }, actor) => draftCampaign(ports, actor, { title: "Mía", callId }),
    may: everyPerson,
  },
  {
    useCase: "campaign/edit-campaign",
    act: ({ ports, world, draft: { campaignId } }, actor) =>
      editCampaign(ports, actor, { campaignId, content: contentOf(world, "Cambiado") }),
    may: ["who wrote the draft"],
  },
  {
    useCase: "campaign/submit-campaign",
    act: ({ ports, draft: { campaignId } }, actor) => submitCampaign(ports, actor, campaignId),
    may: ["who wrote the draft"],
  },
  {
    useCase: "campaign/extend-campaign",
    act: async ({ ports, reached: { campaignId } }, actor) => {
      const { deadlineAt } = await ports.db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
      return extendCampaign(ports, actor, {
        campaignId,
        until: new Date(deadlineAt!.getTime() + 86_400_000),
      });
    },
    may: ["whose campaign is live"],
  },
  {
    useCase: "campaign/review-campaign",
    act: ({ ports, inReview: { campaignId, submittedAt } }, actor) =>
      reviewCampaign(ports, actor, { campaignId, submittedAt, side: "operator", ...approval }),
    may: operators,
  },
  {
    useCase: "campaign/review-campaign",
    act: ({ ports, inReview: { campaignId, submittedAt } }, actor) =>
      reviewCampaign(ports, actor, { campaignId, submittedAt, side: "matcher", ...approval }),
    may: matchers,
  },
  {
    useCase: "donation/record-hand-gift",
    act: ({ ports, live: { campaignId }, proofHash }, actor) =>
      recordHandGift(ports, actor, {
        ...{ campaignId, kind: "cash", amount: 500n, name: null, email: null, locale: "es", proofHash },
      }),
    may: ["a facilitator", ...operators],
  },
  {
    useCase: "donation/decide-hand-gift",
    act: ({ ports, giftId }, actor) => decideHandGift(ports, actor, { giftId, isConfirmed: true }),
    may: operators,
    needsAnother: ["a facilitator"],
  },
  {
    useCase: "campaign/pause-campaign",
    act: ({ ports, live: { campaignId } }, actor) =>
      pauseCampaign(ports, actor, { campaignId, isPaused: true, reason: "a doubt" }),
    may: operators,
  },
  {
    useCase: "donation/approve-refund-transfer",
    act: ({ ports, refundId }, actor) => approveRefundTransfer(ports, actor, refundId),
    may: operators,
  },
  {
    useCase: "donation/record-refund-transfer",
    act: ({ ports, approvedRefundId: refundId }, actor) =>
      recordRefundTransfer(ports, actor, { refundId, reference: "79" }),
    may: ["another operator"],
    needsAnother: ["an operator"],
  },
  {
    useCase: "release/propose-release",
    act: ({ ports, trancheId }, actor) => proposeRelease(ports, actor, trancheId),
    may: ["a facilitator", ...operators],
  },
  {
    useCase: "release/decide-release",
    act: ({ ports, proposedId }, actor) =>
      decideRelease(ports, actor, { releaseId: proposedId, isApproved: true, reason: "" }),
    may: matchers,
  },
  {
    useCase: "release/record-payout",
    act: ({ ports, approvedId, proofHash }, actor) =>
      recordPayout(ports, actor, { releaseId: approvedId, reference: "78", proofHash }),
    may: operators,
  },
  {
    useCase: "release/fail-payout",
    act: ({ ports, sentPayoutId }, actor) =>
      failPayout(ports, actor, { payoutId: sentPayoutId, reason: "account closed" }),
    may: ["another operator"],
    needsAnother: ["an operator"],
  },
  {
    useCase: "campaign/cancel-campaign",
    act: ({ ports, live: { campaignId } }, actor) =>
      cancelCampaign(ports, actor, { campaignId, reason: "a fraud" }),
    may: operators,
  },
  {
    useCase: "campaign/withdraw-campaign",
    act: ({ ports, draft: { campaignId } }, actor) =>
      withdrawCampaign(ports, actor, { campaignId, reason: "" }),
    may: ["who wrote the draft"],
  },
  {
    useCase: "release/confirm-payout",
    act: ({ ports, payoutId }, actor) => confirmPayout(ports, actor, payoutId),
    may: ["the entrepreneur"],
  },
  {
    useCase: "payment/import-bank-statement",
    act: ({ ports }, actor) =>
      importBankStatement(ports, actor, { rows: statement, currency: "USD", decimalMark: null }),
    may: operators,
  },
  {
    useCase: "donation/decide-refund-request",
    act: ({ ports, refundRequestId: requestId }, actor) =>
      decideRefundRequest(ports, actor, { requestId, isGranted: false, reply: "it was spent" }),
    may: operators,
  },
  {
    useCase: "payment/explain-balance-line",
    act: ({ ports, parkedLineId: lineId }, actor) =>
      explainBalanceLine(ports, actor, { lineId, reason: "a test of theirs" }),
    may: operators,
  },
  {
    useCase: "payment/decide-signal",
    act: ({ ports, signalId }, actor) => decideSignal(ports, actor, { signalId, reason: "the donor called" }),
    may: operators,
  },
  {
    useCase: "payment/retry-parked-events",
    act: ({ ports }, actor) => retryParkedEvents(ports, actor),
    may: [...operators, "the system"],
  },
  {
    useCase: "payment/match-bank-line",
    act: async ({ ports }, actor) => {
      const line = await ports.db.prisma.bankLine.findFirst({ where: { charges: { none: {} } } });
      return matchBankLine(ports, actor, { lineId: line?.id ?? nobody, movement: null });
    },
    may: operators,
  },
  ...publicRules,
  ...rightsRules,
];

const nobody = "00000000-0000-4000-8000-000000000000";
const statement = [
  ["Fecha", "Monto"],
  ["01/03/2026", "-0.37"],
];
