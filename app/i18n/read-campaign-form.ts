import type { CampaignContent, Sector } from "#app/domain/campaign/campaign-content.ts";
import { budgetLinesBound, sectors } from "#app/domain/campaign/campaign-content.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type AmountRefusal, parseAmount } from "#app/domain/money/parse-amount.ts";
import { amountLocaleOf, type Locale } from "./locale.ts";
import { momentOfDay } from "./read-day.ts";

/** What could not be read of the form; the rest is kept. A line of the budget says what for and how much, or nothing. */
export type FormProblem = {
  field: string;
  kind: AmountRefusal["kind"] | "line_without_label" | "line_without_amount" | "not_a_date";
};

const fewestLines = 10;

/** Lines that the form shows for a budget of so many: some to fill in, and never fewer than were stored. */
export function formLinesFor(written: number): number {
  return Math.min(budgetLinesBound, Math.max(fewestLines, written + 2));
}

/** Reads the campaign form: texts as typed, amounts strictly by locale, the deadline as the end of that day in Ecuador and Peru. */
export function readCampaignForm(
  form: FormData,
  { locale, currency }: { locale: Locale; currency: Currency },
): { content: Omit<CampaignContent, "pictureHash">; problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const amount = (name: string): bigint => {
    const typed = text(name);
    if (typed === "") return 0n;
    const parsed = parseAmount(typed, { locale: amountLocaleOf(locale, currency), currency });
    if (parsed.ok) return parsed.amount;
    problems.push({ field: name, kind: parsed.refusal.kind });
    return 0n;
  };
  const sector = text("sector");
  const deadlineAt = momentOfDay(text("deadline"), "23:59:59");
  if (!deadlineAt && text("deadline") !== "") problems.push({ field: "deadlineAt", kind: "not_a_date" });
  const lines = Array.from({ length: budgetLinesBound }, (_, index) => {
    const [label, typed] = [text(`line-${index}-label`), text(`line-${index}-amount`)];
    if (label !== "" && typed === "")
      problems.push({ field: `line-${index}-amount`, kind: "line_without_amount" });
    if (label === "" && typed !== "")
      problems.push({ field: `line-${index}-label`, kind: "line_without_label" });
    return { label, amount: amount(`line-${index}-amount`) };
  });
  return {
    content: {
      title: text("title"),
      summary: text("summary"),
      story: text("story"),
      sector: sectors.includes(sector as Sector) ? (sector as Sector) : "",
      province: text("province"),
      canton: text("canton"),
      publicName: text("publicName"),
      goal: amount("goal"),
      budget: lines.filter((line) => line.amount > 0n && line.label !== ""),
      deadlineAt,
      pictureAlt: text("pictureAlt") || null,
    },
    problems,
  };
}
