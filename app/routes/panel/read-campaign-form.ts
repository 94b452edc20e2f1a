import type { CampaignContent, Sector } from "#app/domain/campaign/campaign-content.ts";
import { sectors } from "#app/domain/campaign/campaign-content.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type AmountRefusal, parseAmount } from "#app/domain/money/parse-amount.ts";
import { amountLocaleOf, type Locale } from "#app/i18n/locale.ts";

/** What could not be read of the form; the rest is kept. */
export type FormProblem = { field: string; kind: AmountRefusal["kind"]; typed: string };

/** Lines a budget form has; empty ones are left out. */
export const formLines = 10;

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
    problems.push({ field: name, kind: parsed.refusal.kind, typed });
    return 0n;
  };
  const sector = text("sector");
  const day = text("deadline");
  const lines = Array.from({ length: formLines }, (_, index) => ({
    label: text(`line-${index}-label`),
    amount: amount(`line-${index}-amount`),
  }));
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
      deadlineAt: endOfDay(day),
      pictureAlt: text("pictureAlt") || null,
    },
    problems,
  };
}

/** Ecuador and Peru are five hours behind UTC, without summer time. */
function endOfDay(day: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const end = new Date(`${day}T23:59:59-05:00`);
  return Number.isNaN(end.getTime()) ? null : end;
}
