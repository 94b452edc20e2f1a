import type { AppContext } from "#app/context.server.ts";
import { type Actor, isOperator } from "#app/domain/access/actor.ts";
import { parseAmount } from "#app/domain/money/parse-amount.ts";
import { amountLocaleOf, type Locale } from "#app/i18n/locale.ts";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { recordFundReturn } from "#app/use-cases/call/record-fund-return.server.ts";
import { decideRefundRequest } from "#app/use-cases/donation/decide-refund-request.server.ts";
import { decideCapital } from "#app/use-cases/payment/decide-capital.server.ts";
import { recordCapital } from "#app/use-cases/payment/record-capital.server.ts";
import { requestStripePayout } from "#app/use-cases/payment/request-stripe-payout.server.ts";
import { retryParkedEvents } from "#app/use-cases/payment/retry-parked-events.server.ts";
import { decideRepayment } from "#app/use-cases/release/decide-repayment.server.ts";
import { failPayout } from "#app/use-cases/release/fail-payout.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { recordRepayment } from "#app/use-cases/release/record-repayment.server.ts";
import { correctDispute } from "./correct-dispute.server.ts";
import { keepProof } from "./keep-proof.server.ts";
import { payRefund } from "./pay-refund.server.ts";

type Asked = { form: FormData; id: string; reference: string; amount: string; locale: Locale };

/** Does what a form of the operator's page asks; answers what was refused, or null. */
export async function operate(
  context: AppContext,
  actor: Actor,
  { form, id, reference, amount, locale }: Asked,
): Promise<string | { kind: string; first?: string } | null> {
  switch (form.get("intent")) {
    case "propose": {
      const proposed = await proposeRelease(context, actor, id);
      return proposed.ok ? null : proposed.refusal.kind;
    }
    case "pay": {
      if (!isOperator(actor)) return "not_allowed";
      const proofHash = await keepProof(context, form.get("proof"));
      if (!proofHash) return "proof_missing";
      const paid = await recordPayout(context, actor, { releaseId: id, reference, proofHash });
      return paid.ok ? null : paid.refusal;
    }
    case "approve-refund-transfer":
    case "refund-account":
    case "refund-transfer":
      return payRefund(context, actor, {
        intent: form.get("intent"),
        id,
        text: String(form.get("reference") ?? ""),
      });
    case "grant-refund-request":
    case "decline-refund-request": {
      const isGranted = form.get("intent") === "grant-refund-request";
      const of = { requestId: id, isGranted, reply: reference };
      const decided = await decideRefundRequest(context, actor, of);
      return decided.ok ? null : decided.refusal.kind;
    }
    case "propose-dispute-correction":
    case "approve-dispute-correction":
    case "reject-dispute-correction":
      return correctDispute(context, actor, { intent: form.get("intent"), id, reason: reference });
    case "fund-return": {
      const sent = await recordFundReturn(context, actor, { returnId: id, reference });
      return sent.ok ? null : sent.refusal.kind;
    }
    case "repayment": {
      const currency = form.get("currency") === "PEN" ? "PEN" : "USD";
      const parsed = parseAmount(amount, { locale: amountLocaleOf(locale, currency), currency });
      if (!parsed.ok) return "amount_missing";
      const of = { campaignId: id, amount: parsed.amount, reference };
      const recorded = await recordRepayment(context, actor, of);
      return recorded.ok ? null : recorded.refusal.kind;
    }
    case "stripe-payout": {
      const currency = form.get("currency") === "PEN" ? "PEN" : "USD";
      const parsed = parseAmount(amount, { locale: amountLocaleOf(locale, currency), currency });
      if (!parsed.ok) return "amount_missing";
      const asked = { currency, amount: parsed.amount, formId: id } as const;
      const requested = await requestStripePayout(context, actor, asked);
      return requested.ok ? null : requested.refusal.kind;
    }
    case "capital": {
      const currency = form.get("currency") === "PEN" ? "PEN" : "USD";
      const parsed = parseAmount(amount, { locale: amountLocaleOf(locale, currency), currency });
      if (!parsed.ok) return "amount_missing";
      const recorded = await recordCapital(context, actor, { currency, amount: parsed.amount, reference });
      return recorded.ok ? null : recorded.refusal.kind;
    }
    case "confirm-capital":
    case "reject-capital": {
      const isConfirmed = form.get("intent") === "confirm-capital";
      const decided = await decideCapital(context, actor, { paymentId: id, isConfirmed });
      return decided.ok ? null : decided.refusal.kind;
    }
    case "confirm-repayment":
    case "reject-repayment": {
      const isConfirmed = form.get("intent") === "confirm-repayment";
      const decided = await decideRepayment(context, actor, { repaymentId: id, isConfirmed });
      return decided.ok ? null : decided.refusal.kind;
    }
    case "retry-parked": {
      const retried = await retryParkedEvents(context, actor);
      return retried.ok ? null : retried.refusal.kind;
    }
    case "payout-failed": {
      const failed = await failPayout(context, actor, { payoutId: id, reason: reference });
      return failed.ok ? null : failed.refusal.kind;
    }
    case "confirm-deposit":
    case "reject-deposit": {
      const isConfirmed = form.get("intent") === "confirm-deposit";
      const decided = await decideDeposit(context, actor, { depositId: id, isConfirmed });
      return decided.ok ? null : decided.refusal.kind;
    }
    default:
      return "not_allowed";
  }
}
