export const formalisedAnswers = ["yes", "in_progress", "no"] as const;
export type Formalised = (typeof formalisedAnswers)[number];

/** What an entrepreneur writes at the end; amounts in minor units. Null: not said yet. */
export type ReportContent = {
  text: string;
  /** Sales of a month. */
  salesBefore: bigint | null;
  salesAfter: bigint | null;
  /** How many people work in the business. */
  jobsBefore: number | null;
  jobsAfter: number | null;
  formalised: Formalised | null;
  pictures: readonly { hash: string; alt: string }[];
};

export const reportBounds = { text: 6000, alt: 160, pictures: 4, jobs: 1000 };

export type ReportProblem =
  | { field: "text"; kind: "missing" | "too_long" }
  | { field: "salesBefore" | "salesAfter" | "jobsBefore" | "jobsAfter" | "formalised"; kind: "missing" }
  /** `position`: of the picture, counted from 1. */
  | { field: "alt"; position: number; kind: "missing" };

/** What still stands between a draft and its review; none when it is ready. */
export function findReportProblems({ text, pictures, ...said }: ReportContent): ReportProblem[] {
  const { length } = text.trim();
  const wrong: ReportProblem[] = [];
  if (length === 0) wrong.push({ field: "text", kind: "missing" });
  if (length > reportBounds.text) wrong.push({ field: "text", kind: "too_long" });
  for (const field of ["salesBefore", "salesAfter", "jobsBefore", "jobsAfter", "formalised"] as const)
    if (said[field] === null) wrong.push({ field, kind: "missing" });
  for (const [index, { alt }] of pictures.entries())
    if (alt.trim() === "") wrong.push({ field: "alt", position: index + 1, kind: "missing" });
  return wrong;
}
