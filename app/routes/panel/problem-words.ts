import type { ContentProblem } from "#app/domain/campaign/campaign-content.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { toMoneyData } from "#app/domain/money/money.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { FormProblem } from "#app/i18n/read-campaign-form.ts";
import { translate } from "#app/i18n/translate.ts";
import { wordAmountRefusal } from "#app/i18n/word-amount-refusal.ts";

/** What is missing for the review, by field, in the reader's words. */
export function wordProblems(
  problems: readonly ContentProblem[],
  { locale, currency }: { locale: Locale; currency: Currency },
): Record<string, string> {
  return Object.fromEntries(
    problems.map((problem) => {
      if (problem.field === "budget" && problem.kind === "not_the_goal") {
        const sum = formatMoney(toMoneyData({ amount: problem.sum, currency }), locale);
        return [problem.field, translate(locale, "edit.budget.notTheGoal", { sum })];
      }
      if (problem.field === "deadlineAt")
        return [problem.field, translate(locale, `edit.deadline.${problem.kind}`)];
      if (problem.kind === "unknown_site") return [problem.field, translate(locale, "edit.videoUrl.unknown")];
      if (problem.kind === "tells_who") return [problem.field, translate(locale, "protect.tells")];
      return [problem.field, translate(locale, problem.kind === "missing" ? "edit.missing" : "edit.tooLong")];
    }),
  );
}

/** What could not be read of the form, by field. */
export function wordFormProblems(
  problems: readonly FormProblem[],
  of: { locale: Locale; currency: Currency },
): Record<string, string> {
  return Object.fromEntries(
    problems.map(({ field, kind }) => {
      if (kind === "line_without_label") return [field, translate(of.locale, "edit.line.labelMissing")];
      if (kind === "line_without_amount") return [field, translate(of.locale, "edit.line.amountMissing")];
      if (kind === "not_a_date") return [field, translate(of.locale, "amount.not_a_date")];
      if (kind === "not_a_count") return [field, translate(of.locale, "edit.peopleEmployed.wrong")];
      if (kind === "unknown_site") return [field, translate(of.locale, "edit.videoUrl.unknown")];
      return [field, wordAmountRefusal(kind, of)];
    }),
  );
}
