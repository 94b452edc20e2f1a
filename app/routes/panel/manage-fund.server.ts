import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { parseAmount } from "#app/domain/money/parse-amount.ts";
import { amountLocaleOf, type Locale } from "#app/i18n/locale.ts";
import { wordAmountRefusal } from "#app/i18n/word-amount-refusal.ts";
import { decideFundReturn } from "#app/use-cases/call/decide-fund-return.server.ts";
import { proposeFundReturn } from "#app/use-cases/call/propose-fund-return.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { withdrawDeposit } from "#app/use-cases/call/withdraw-deposit.server.ts";
import type { Result } from "#app/use-cases/ports.ts";

/** What was refused, by field where there is one; what was typed is shown again. */
export type CallAnswer = { refusal: string; errors: Record<string, string>; typed: Record<string, string> };

type Input = { currency: Currency; locale: Locale; typed: Record<string, string>; id: string };

/** Money that comes into a fund of the call, or leaves it unused; null when it was done. */
export async function manageFund(
  context: AppContext,
  actor: Actor,
  input: Input,
): Promise<CallAnswer | null> {
  const { typed, id } = input;
  const answer = (result: Result<unknown, { kind: string }>) =>
    result.ok ? null : { refusal: result.refusal.kind, errors: {}, typed };
  switch (typed.intent) {
    case "withdraw-deposit":
      return answer(await withdrawDeposit(context, actor, id));
    case "approve-return":
    case "reject-return": {
      const isApproved = typed.intent === "approve-return";
      return answer(await decideFundReturn(context, actor, { returnId: id, isApproved }));
    }
  }
  const { currency, locale } = input;
  const parsed = parseAmount(typed.amount ?? "", { locale: amountLocaleOf(locale, currency), currency });
  if (!parsed.ok) {
    const says = wordAmountRefusal(parsed.refusal.kind, { locale, currency });
    return { refusal: "amount_missing", errors: { amount: says }, typed };
  }
  const { amount } = parsed;
  if (typed.intent === "propose-return") {
    const reason = (typed.reason ?? "").slice(0, 200);
    return answer(await proposeFundReturn(context, actor, { fundId: id, amount, reason }));
  }
  const reference = (typed.reference ?? "").slice(0, 120);
  return answer(await recordDeposit(context, actor, { fundId: id, amount, reference }));
}
