import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { readTermsForm, type TermsFormProblem } from "#app/i18n/read-terms-form.ts";
import { fieldOfRefusal, termsProblem } from "#app/i18n/terms-problem.ts";
import { translate } from "#app/i18n/translate.ts";
import { toTypedDecimal } from "#app/i18n/typed-decimal.ts";
import { wordAmountRefusal } from "#app/i18n/word-amount-refusal.ts";
import type { ManagedCall } from "#app/queries/panel/managed-call.server.ts";
import { decideTerms } from "#app/use-cases/call/decide-terms.server.ts";
import { proposeTerms } from "#app/use-cases/call/propose-terms.server.ts";
import { withdrawTerms } from "#app/use-cases/call/withdraw-terms.server.ts";
import type { Result } from "#app/use-cases/ports.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { decideWriteOff } from "#app/use-cases/release/decide-write-off.server.ts";
import { type CallAnswer, manageFund } from "./manage-fund.server.ts";
import { idOfForm } from "./read-id.ts";

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
    case "withdraw-terms":
      return answer(await withdrawTerms(context, actor, id));
    case "deposit":
    case "confirm-deposit":
    case "reject-deposit":
    case "withdraw-deposit":
    case "propose-return":
    case "approve-return":
    case "reject-return":
      return manageFund(context, actor, { currency: call.currency, locale, typed, id });
    case "approve-write-off":
    case "reject-write-off": {
      const isApproved = typed.intent === "approve-write-off";
      return answer(await decideWriteOff(context, actor, { writeOffId: id, isApproved }));
    }
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
  const { effectiveAt, problems, ...written } = readTermsForm(form, { locale, currency: call.currency });
  if (problems.length > 0) {
    const errors = problems.map((problem) => [problem.field, wordTermsProblem(problem, { locale, call })]);
    return { refusal: "invalid_terms", errors: Object.fromEntries(errors), typed };
  }
  const proposed = await proposeTerms(context, actor, {
    callId: call.id,
    ...written,
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
