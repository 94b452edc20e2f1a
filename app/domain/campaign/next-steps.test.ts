import { expect, test } from "vitest";
import { type Helped, nextSteps } from "./next-steps.ts";

const whole = {
  title: "Horno",
  summary: "Pan",
  story: "Historia",
  sector: "food",
  province: "Manabí",
  canton: "Manta",
  pictureHash: null,
  pictureAlt: null,
  deadlineAt: "2026-05-01T00:00:00Z",
  isBudgetWhole: true,
  budgetLines: 1,
  hasAccount: false,
};
const helped: Helped = {
  isAnswered: true,
  state: "draft",
  draft: whole,
  questions: 0,
  evidence: null,
  isReportDue: false,
  standing: { goal: 1_000n, raised: 200n, match: 200n, gateMissing: null },
};

test.each<[string, Partial<Helped>, unknown[]]>([
  ["a whole draft is sent", {}, [{ kind: "send" }]],
  [
    "an empty one says what it lacks, after who has not agreed",
    { isAnswered: false, draft: { ...whole, story: "", canton: "" } },
    [{ kind: "answer" }, { kind: "draft", missing: ["story", "place"] }],
  ],
  ["changes that a review asked for", { state: "changes_asked" }, [{ kind: "changes" }]],
  [
    "questions come before what is reached next",
    { state: "live", questions: 2 },
    [
      { kind: "questions", count: 2 },
      { kind: "milestone", milestone: { kind: "goal", amount: 600n } },
    ],
  ],
  [
    "evidence, then the report",
    { state: "reporting", evidence: { position: 2, isAsked: true }, isReportDue: true },
    [{ kind: "evidence", position: 2, isAsked: true }, { kind: "report" }],
  ],
  ["one that is in review waits for others", { state: "in_review" }, []],
])("%s", (_, of, steps) => {
  expect(nextSteps({ ...helped, ...of })).toEqual(steps);
});
