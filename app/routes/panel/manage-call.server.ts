import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { parseAmount } from "#app/domain/money/parse-amount.ts";
import { amountLocaleOf, type Locale } from "#app/i18n/locale.ts";
import { readTermsForm, type TermsFormProblem } from "#app/i18n/read-terms-form.ts";
import { fieldOfRefusal, termsProblem } from "#app/i18n/terms-problem.ts";
import { translate } from "#app/i18n/translate.ts";
import { toTypedDecimal } from "#app/i18n/typed-decimal.ts";
import { wordAmountRefusal } from "#app/i18n/word-amount-refusal.ts";
import type { ManagedCall } from "#app/queries/panel/managed-call.server.ts";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { decideTerms } from "#app/use-cases/call/decide-terms.server.ts";
import { proposeTerms } from "#app/use-cases/call/propose-terms.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { withdrawDeposit } from "#app/use-cases/call/withdraw-deposit.server.ts";
import { withdrawTerms } from "#app/use-cases/call/withdraw-terms.server.ts";
import type { Result } from "#app/use-cases/ports.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { idOfForm } from "./read-id.ts";

/** What was refused, by field where there is one; what was typed is shown again. */
export type CallAnswer = { refusal: string; errors: Record<string, string>; typed: Record<string, string> };

type Input = { call: ManagedCall; form: FormData; locale: Locale };

/** Does the one act that a form of the call's page asks for; null when it was done. */
export async function manageCall(
  context: AppContext,
  actor: Actor,
  { call, form, locale }: Input,
): Promise<CallAnswer | null> {
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const id = idOfForm(typed.id);
  const answer = (result: Result<unknown, { kind: string }>) =>
    result.ok ? null : { refusal: result.refusal.kind, errors: {}, typed };
  switch (typed.intent) {
    case "propose-terms":
      return proposeFromForm(context, actor, { call, form, locale, typed });
    case "approve-terms":
    case "reject-terms":
      return answer(
        await decideTerms(context, actor, {
          termsId: id,
          isApproved: typed.intent === "approve-terms",
          reason: typed.reason ?? "",
        }),
      );
    case "deposit": {
      const parsed = parseAmount(typed.amount ?? "", {
        locale: amountLocaleOf(locale, call.currency),
        currency: call.currency,
      });
      if (!parsed.ok)
        return {
          refusal: "amount_missing",
          errors: { amount: wordAmountRefusal(parsed.refusal.kind, { locale, currency: call.currency }) },
          typed,
        };
      return answer(
        await recordDeposit(context, actor, {
          fundId: id,
          amount: parsed.amount,
          reference: (typed.reference ?? "").slice(0, 120),
        }),
      );
    }
    case "confirm-deposit":
    case "reject-deposit":
      return answer(
        await decideDeposit(context, actor, {
          depositId: id,
          isConfirmed: typed.intent === "confirm-deposit",
        }),
      );
    case "withdraw-terms":
      return answer(await withdrawTerms(context, actor, id));
    case "withdraw-deposit":
      return answer(await withdrawDeposit(context, actor, id));
    case "approve-release":
    case "reject-release":
      return answer(
        await decideRelease(context, actor, {
          releaseId: id,
          isApproved: typed.intent === "approve-release",
          reason: typed.reason ?? "",
        }),
      );
    default:
      return { refusal: "not_allowed", errors: {}, typed };
  }
}

async function proposeFromForm(
  context: AppContext,
  actor: Actor,
  { call, form, locale, typed }: Input & { typed: Record<string, string> },
): Promise<CallAnswer | null> {
  const { terms, tranches, effectiveAt, problems } = readTermsForm(form, { locale, currency: call.currency });
  if (problems.length > 0) {
    const errors = problems.map((problem) => [problem.field, wordTermsProblem(problem, { locale, call })]);
    return { refusal: "invalid_terms", errors: Object.fromEntries(errors), typed };
  }
  const proposed = await proposeTerms(context, actor, {
    callId: call.id,
    terms,
    tranches,
    effectiveAt: effectiveAt ?? context.clock.now(),
  });
  if (proposed.ok) return null;
  const { refusal } = proposed;
  if (refusal.kind === "invalid_terms") {
    const { field, says } = termsProblem(refusal.field);
    return { refusal: refusal.kind, errors: { [field]: translate(locale, says) }, typed };
  }
  const field = fieldOfRefusal[refusal.kind];
  const said = translate(locale, `refusal.${refusal.kind}`);
  return { refusal: refusal.kind, errors: field ? { [field]: said } : {}, typed };
}

function wordTermsProblem(
  problem: TermsFormProblem,
  { locale, call: { currency } }: Pick<Input, "call" | "locale">,
): string {
  if (problem.of === "amount") return wordAmountRefusal(problem.kind, { locale, currency });
  if (problem.kind === "ratio_missing") return translate(locale, "terms.wrong.ratioMissing");
  const example = toTypedDecimal(problem.kind === "not_a_share" ? "12.5" : "1.5", { locale, currency });
  return translate(locale, `amount.${problem.kind}`, { example });
}
