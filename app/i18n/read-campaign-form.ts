import {
  budgetLinesBound,
  type CampaignContent,
  legalForms,
  mostPeopleEmployed,
  mostStoryPictures,
  sectors,
  unsaid,
} from "#app/domain/campaign/campaign-content.ts";
import { campaignKinds } from "#app/domain/campaign/campaign-state.ts";
import { videoSiteOf } from "#app/domain/campaign/video-site.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type AmountRefusal, parseAmount } from "#app/domain/money/parse-amount.ts";
import { amountLocaleOf, type Locale } from "./locale.ts";
import { momentOfDay } from "./read-day.ts";

/** What could not be read of the form; the rest is kept. A line of the budget says what for and how much, or nothing. */
export type FormProblem = {
  field: string;
  kind:
    | AmountRefusal["kind"]
    | "line_without_label"
    | "line_without_amount"
    | "not_a_date"
    | "not_a_count"
    | "unknown_site";
};

const fewestLines = 10;

/** Lines that the form shows for a budget of so many: some to fill in, and never fewer than were stored. */
export function formLinesFor(written: number): number {
  return Math.min(budgetLinesBound, Math.max(fewestLines, written + 2));
}

/**
 * Reads the campaign form: texts as typed, amounts strictly by locale, its days as those of Ecuador and Peru, from the start of
 * the first to the end of the last. `storyAlts`: what is seen in each picture of the story.
 */
export function readCampaignForm(
  form: FormData,
  { locale, currency }: { locale: Locale; currency: Currency },
): {
  content: Omit<CampaignContent, "pictureHash" | "storyPictures">;
  storyAlts: string[];
  problems: FormProblem[];
} {
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
  const oneOf = <T extends string>(name: string, choices: readonly T[]): T | "" =>
    choices.find((choice) => choice === text(name)) ?? "";
  const day = (name: "opens" | "deadline", time: "00:00:00" | "23:59:59"): Date | null => {
    const moment = momentOfDay(text(name), time);
    if (!moment && text(name) !== "") problems.push({ field: `${name}At`, kind: "not_a_date" });
    return moment;
  };
  const people = text("peopleEmployed");
  const isCount = /^\d+$/.test(people) && Number(people) <= mostPeopleEmployed;
  if (people !== "" && !isCount) problems.push({ field: "peopleEmployed", kind: "not_a_count" });
  const video = text("videoUrl");
  if (video !== "" && !videoSiteOf(video)) problems.push({ field: "videoUrl", kind: "unknown_site" });
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
      sector: oneOf("sector", sectors),
      province: text("province"),
      canton: text("canton"),
      publicName: text("publicName"),
      legalForm: oneOf("legalForm", legalForms),
      peopleEmployed: isCount ? Number(people) : null,
      team: text("team"),
      plan: text("plan"),
      videoUrl: video || null,
      goal: amount("goal"),
      kind: oneOf("kind", campaignKinds) || unsaid.kind,
      budget: lines.filter((line) => line.amount > 0n && line.label !== ""),
      opensAt: day("opens", "00:00:00"),
      deadlineAt: day("deadline", "23:59:59"),
      pictureAlt: text("pictureAlt") || null,
    },
    storyAlts: Array.from({ length: mostStoryPictures }, (_, index) => text(`storyAlt-${index + 1}`)),
    problems,
  };
}
