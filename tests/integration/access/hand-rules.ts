import { decideReversal } from "#app/use-cases/book/decide-reversal.server.ts";
import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { decideBankCharge } from "#app/use-cases/payment/decide-bank-charge.server.ts";
import { decideCapital } from "#app/use-cases/payment/decide-capital.server.ts";
import { decideCashBanking } from "#app/use-cases/payment/decide-cash-banking.server.ts";
import { decideDisputeCorrection } from "#app/use-cases/payment/decide-dispute-correction.server.ts";
import { decideParkedLoss } from "#app/use-cases/payment/decide-parked-loss.server.ts";
import { proposeBankCharge } from "#app/use-cases/payment/propose-bank-charge.server.ts";
import { proposeDisputeCorrection } from "#app/use-cases/payment/propose-dispute-correction.server.ts";
import { proposeParkedLoss } from "#app/use-cases/payment/propose-parked-loss.server.ts";
import { recordCapital } from "#app/use-cases/payment/record-capital.server.ts";
import { recordCashBanking } from "#app/use-cases/payment/record-cash-banking.server.ts";
import { requestStripePayout } from "#app/use-cases/payment/request-stripe-payout.server.ts";
import { decideRepayment } from "#app/use-cases/release/decide-repayment.server.ts";
import { decideWriteOff } from "#app/use-cases/release/decide-write-off.server.ts";
import { proposeWriteOff } from "#app/use-cases/release/propose-write-off.server.ts";
import { recordRepayment } from "#app/use-cases/release/record-repayment.server.ts";
import { matchers, operators, type Rule } from "./rule.ts";

/** Who may do what is booked by hand: capital, banked cash, debts, losses, corrections. */
export const handRules: Rule[] = [
  {
    useCase: "payment/record-capital",
    act: ({ ports }, actor) =>
      recordCapital(ports, actor, { currency: "USD", amount: 5n, reference: "more" }),
    may: operators,
  },
  {
    useCase: "payment/decide-capital",
    act: ({ ports, paymentId }, actor) => decideCapital(ports, actor, { paymentId, isConfirmed: true }),
    may: ["another operator"],
    needsAnother: ["an operator"],
  },
  {
    useCase: "payment/propose-bank-charge",
    act: ({ ports, chargedLineId: lineId }, actor) =>
      proposeBankCharge(ports, actor, { lineId, reason: "a commission" }),
    may: operators,
  },
  {
    useCase: "payment/decide-bank-charge",
    act: ({ ports, chargeId }, actor) => decideBankCharge(ports, actor, { chargeId, isApproved: true }),
    may: ["another operator"],
    needsAnother: ["an operator"],
  },
  {
    useCase: "payment/propose-parked-loss",
    act: ({ ports }, actor) =>
      proposeParkedLoss(ports, actor, { currency: "USD", amount: 5n, reason: "nobody will bring it" }),
    may: operators,
  },
  {
    useCase: "payment/decide-parked-loss",
    act: ({ ports, lossId }, actor) => decideParkedLoss(ports, actor, { lossId, isApproved: true }),
    may: ["another operator"],
    needsAnother: ["an operator"],
  },
  {
    useCase: "payment/propose-dispute-correction",
    act: ({ ports, movedDisputeId: disputeId }, actor) =>
      proposeDisputeCorrection(ports, actor, { disputeId, reason: "compared with Stripe" }),
    may: operators,
  },
  {
    useCase: "payment/decide-dispute-correction",
    act: ({ ports, correctionId }, actor) =>
      decideDisputeCorrection(ports, actor, { correctionId, isApproved: true }),
    may: ["another operator"],
    needsAnother: ["an operator"],
  },
  {
    useCase: "payment/request-stripe-payout",
    act: ({ ports }, actor) => requestStripePayout(ports, actor, { currency: "USD", amount: 5n }),
    may: operators,
  },
  {
    useCase: "release/record-repayment",
    act: ({ ports, owingId: campaignId }, actor) =>
      recordRepayment(ports, actor, { campaignId, amount: 5n, reference: "81" }),
    may: operators,
  },
  {
    useCase: "release/decide-repayment",
    act: ({ ports, repaymentId }, actor) => decideRepayment(ports, actor, { repaymentId, isConfirmed: true }),
    may: ["another operator"],
    needsAnother: ["an operator"],
  },
  {
    useCase: "release/propose-write-off",
    act: ({ ports, owingId: campaignId }, actor) =>
      proposeWriteOff(ports, actor, { campaignId, fundId: null, amount: 5n, reason: "gone" }),
    may: operators,
  },
  {
    useCase: "release/decide-write-off",
    act: ({ ports, writeOffId }, actor) => decideWriteOff(ports, actor, { writeOffId, isApproved: true }),
    may: ["another operator"],
    needsAnother: ["an operator"],
  },
  {
    useCase: "release/decide-write-off",
    act: ({ ports, matchWriteOffId: writeOffId }, actor) =>
      decideWriteOff(ports, actor, { writeOffId, isApproved: true }),
    may: matchers,
  },
  {
    useCase: "book/propose-reversal",
    act: ({ ports, capitalEntryId: entryId }, actor) =>
      proposeReversal(ports, actor, { entryId, reason: "wrong" }),
    may: operators,
  },
  {
    useCase: "book/decide-reversal",
    act: ({ ports, reversalId }, actor) => decideReversal(ports, actor, { reversalId, isApproved: true }),
    may: ["another operator"],
    needsAnother: ["an operator"],
  },
  {
    useCase: "payment/record-cash-banking",
    act: ({ ports, cashHolderId: holderId }, actor) =>
      recordCashBanking(ports, actor, { holderId, currency: "USD", reference: "84" }),
    may: operators,
  },
  {
    useCase: "payment/decide-cash-banking",
    act: ({ ports, bankingId }, actor) => decideCashBanking(ports, actor, { bankingId, isConfirmed: true }),
    may: ["another operator"],
    needsAnother: ["an operator"],
  },
];
