import { tellingBudget, tellingStory } from "./readiness.ts";

/** What the book and the pages know of a campaign. */
export type GuideFacts = {
  hasPicture: boolean;
  /** Letters of its story. */
  storyLength: number;
  budgetLines: number;
  /** Visits that came by WhatsApp, by the poster, by other networks. */
  sharedVisits: number;
  donors: number;
  /** Gifts and match reached half of the goal. */
  isHalfway: boolean;
  news: number;
  questions: number;
  unanswered: number;
  thanked: number;
  unthanked: number;
  /** Receipts and photos handed in. */
  evidence: number;
};

export const guideTasks = [
  "story",
  "budget",
  "share",
  "circle",
  "thank",
  "answer",
  "news",
  "halfway",
  "evidence",
] as const;
export type GuideTask = (typeof guideTasks)[number];

/** Donors who make a first circle. */
const firstCircle = 5;

/** The tasks of a campaign in the order in which they help, each done by what really happened: nobody ticks them off. */
export function guideOf(facts: GuideFacts): { task: GuideTask; isDone: boolean }[] {
  const done: Record<GuideTask, boolean> = {
    story: facts.hasPicture && facts.storyLength >= tellingStory,
    budget: facts.budgetLines >= tellingBudget,
    share: facts.sharedVisits > 0,
    circle: facts.donors >= firstCircle,
    thank: facts.thanked > 0 && facts.unthanked === 0,
    answer: facts.questions > 0 && facts.unanswered === 0,
    news: facts.news > 0,
    halfway: facts.isHalfway,
    evidence: facts.evidence > 0,
  };
  return guideTasks.map((task) => ({ task, isDone: done[task] }));
}
