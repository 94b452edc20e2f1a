import type { PieceContent, PieceProblem } from "#app/domain/evidence/evidence-piece.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { parseAmount } from "#app/domain/money/parse-amount.ts";
import { amountLocaleOf, type Locale } from "./locale.ts";
import { momentOfDay } from "./read-day.ts";
import { translate } from "./translate.ts";
import { wordAmountRefusal } from "./word-amount-refusal.ts";

type Of = { locale: Locale; currency: Currency };
type Errors = Record<string, string>;

/** Reads the form of a piece of evidence; `errors`: what could not be read, by field, in the reader's words. */
export function readPieceForm(form: FormData, of: Of): { content: PieceContent; errors: Errors } {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const errors: Errors = {};
  const amount = parseAmount(text("amount"), {
    locale: amountLocaleOf(of.locale, of.currency),
    currency: of.currency,
  });
  if (!amount.ok)
    errors.amount =
      amount.refusal.kind === "empty"
        ? translate(of.locale, "spent.piece.missing")
        : wordAmountRefusal(amount.refusal.kind, of);
  const dated = text("dated");
  const isDay = momentOfDay(dated, "00:00:00") !== null;
  if (dated !== "" && !isDay) errors.dated = translate(of.locale, "amount.not_a_date");
  return {
    content: {
      budgetLineId: text("budgetLineId"),
      amount: amount.ok ? amount.amount : 0n,
      supplier: text("supplier"),
      bought: text("bought"),
      dated: isDay ? dated : "",
    },
    errors,
  };
}

const words = {
  missing: "spent.piece.missing",
  too_long: "spent.piece.tooLong",
  in_the_future: "spent.piece.inTheFuture",
} as const;

/** What is wrong with a piece, by field, in the reader's words. */
export function wordPieceProblems(problems: readonly PieceProblem[], locale: Locale): Errors {
  return Object.fromEntries(problems.map(({ field, kind }) => [field, translate(locale, words[kind])]));
}
