/** What of a draft is looked at; `isBudgetWhole`: its lines sum to the goal. */
export type Draft = {
  title: string;
  summary: string;
  story: string;
  sector: string;
  province: string;
  canton: string;
  pictureHash: string | null;
  pictureAlt: string | null;
  deadlineAt: string | null;
  isBudgetWhole: boolean;
  budgetLines: number;
  hasAccount: boolean;
};

/** `needed`: without it nothing is reviewed. `advised`: what people who give look for. */
export type ReadinessStep = {
  name:
    | "title"
    | "summary"
    | "story"
    | "place"
    | "budget"
    | "deadline"
    | "picture"
    | "alt"
    | "detail"
    | "account";
  weight: "needed" | "advised";
  isDone: boolean;
};

/** Letters from which a story tells who, what and what for; lines from which a budget shows what is bought. */
export const tellingStory = 400;
export const tellingBudget = 3;

/** What is done of a draft and what is not, needed steps first, in the order of the form. */
export function readinessOf(draft: Draft): ReadinessStep[] {
  const isWritten = (text: string | null) => (text ?? "").trim() !== "";
  const needed = {
    title: isWritten(draft.title),
    summary: isWritten(draft.summary),
    story: isWritten(draft.story),
    place: [draft.sector, draft.province, draft.canton].every(isWritten),
    budget: draft.isBudgetWhole,
    deadline: draft.deadlineAt !== null,
  };
  const advised = {
    picture: draft.pictureHash !== null,
    alt: draft.pictureHash !== null && isWritten(draft.pictureAlt),
    detail: draft.story.trim().length >= tellingStory && draft.budgetLines >= tellingBudget,
    account: draft.hasAccount,
  };
  const steps = (of: Partial<Record<ReadinessStep["name"], boolean>>, weight: ReadinessStep["weight"]) =>
    Object.entries(of).map(([name, isDone]) => ({ name: name as ReadinessStep["name"], weight, isDone }));
  return [...steps(needed, "needed"), ...steps(advised, "advised")];
}
