import type { Currency } from "#app/domain/money/currency.ts";
import { parseAmount } from "#app/domain/money/parse-amount.ts";
import {
  formalisedAnswers,
  type ReportContent,
  type ReportProblem,
  reportBounds,
} from "#app/domain/report/final-report.ts";
import { amountLocaleOf, type Locale } from "./locale.ts";
import { translate } from "./translate.ts";
import { wordAmountRefusal } from "./word-amount-refusal.ts";

type Of = { locale: Locale; currency: Currency };
type Errors = Record<string, string>;

/** Reads the form of a final report, but its pictures; `errors`: what could not be read, by field, in the reader's words. */
export function readReportForm(
  form: FormData,
  of: Of,
): { content: Omit<ReportContent, "pictures">; errors: Errors } {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const errors: Errors = {};
  const sales = (name: string): bigint | null => {
    const parsed = parseAmount(text(name), {
      locale: amountLocaleOf(of.locale, of.currency),
      currency: of.currency,
    });
    if (parsed.ok) return parsed.amount;
    // Nothing sold is an answer.
    if (parsed.refusal.kind === "zero") return 0n;
    if (parsed.refusal.kind !== "empty") errors[name] = wordAmountRefusal(parsed.refusal.kind, of);
    return null;
  };
  const jobs = (name: string): number | null => {
    const typed = text(name);
    if (typed === "") return null;
    if (/^\d{1,4}$/.test(typed) && Number(typed) <= reportBounds.jobs) return Number(typed);
    errors[name] = translate(of.locale, "report.notACount");
    return null;
  };
  const formalised = formalisedAnswers.find((answer) => answer === text("formalised")) ?? null;
  return {
    content: {
      text: text("text"),
      salesBefore: sales("salesBefore"),
      salesAfter: sales("salesAfter"),
      jobsBefore: jobs("jobsBefore"),
      jobsAfter: jobs("jobsAfter"),
      formalised,
    },
    errors,
  };
}

/** What is missing for the review, by field, in the reader's words. */
export function wordReportProblems(problems: readonly ReportProblem[], locale: Locale): Errors {
  return Object.fromEntries(
    problems.map((problem) => {
      if (problem.field === "alt")
        return [`alt-${problem.position}`, translate(locale, "report.picture.altMissing")];
      const key = problem.kind === "missing" ? "report.missing" : "report.tooLong";
      return [problem.field, translate(locale, key)];
    }),
  );
}
