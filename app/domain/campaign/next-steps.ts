import type { CampaignState } from "./campaign-state.ts";
import { type Milestone, nextMilestone } from "./milestone.ts";
import { type Draft, readinessOf } from "./readiness.ts";

/** What a campaign waits for from its entrepreneur. Most urgent first. */
export type NextStep =
  /** They were asked to let an organisation help, and have not answered. */
  | { kind: "answer" }
  /** A review asked for changes. */
  | { kind: "changes" }
  /** What a draft lacks before it can be reviewed. */
  | { kind: "draft"; missing: string[] }
  /** It is complete, and was not sent. */
  | { kind: "send" }
  | { kind: "questions"; count: number }
  /** A reviewer asked something about how a tranche was spent, or it was not shown yet. */
  | { kind: "evidence"; position: number; isAsked: boolean }
  | { kind: "report" }
  /** What it reaches next, while it takes donations. */
  | { kind: "milestone"; milestone: Milestone };

export type Helped = {
  isAnswered: boolean;
  state: CampaignState;
  draft: Draft;
  questions: number;
  /** The first paid tranche whose evidence is not sent. */
  evidence: { position: number; isAsked: boolean } | null;
  isReportDue: boolean;
  standing: Parameters<typeof nextMilestone>[0];
};

export function nextSteps(of: Helped): NextStep[] {
  const steps: NextStep[] = of.isAnswered ? [] : [{ kind: "answer" }];
  if (of.state === "changes_asked") steps.push({ kind: "changes" });
  if (of.state === "draft" || of.state === "changes_asked") {
    const missing = readinessOf(of.draft).filter(({ weight, isDone }) => weight === "needed" && !isDone);
    if (missing.length > 0) steps.push({ kind: "draft", missing: missing.map(({ name }) => name) });
    else if (of.state === "draft") steps.push({ kind: "send" });
  }
  if (of.questions > 0) steps.push({ kind: "questions", count: of.questions });
  if (of.evidence) steps.push({ kind: "evidence", ...of.evidence });
  if (of.isReportDue) steps.push({ kind: "report" });
  if (of.state === "live") steps.push({ kind: "milestone", milestone: nextMilestone(of.standing) });
  return steps;
}
