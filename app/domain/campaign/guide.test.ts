import { expect, test } from "vitest";
import { type GuideFacts, guideOf } from "./guide.ts";

const nothing: GuideFacts = {
  hasPicture: false,
  storyLength: 0,
  budgetLines: 0,
  sharedVisits: 0,
  donors: 0,
  isHalfway: false,
  news: 0,
  questions: 0,
  unanswered: 0,
  thanked: 0,
  unthanked: 0,
  evidence: 0,
};
const done = (facts: Partial<GuideFacts>) =>
  guideOf({ ...nothing, ...facts }).flatMap(({ task, isDone }) => (isDone ? [task] : []));

test("nothing is done of a campaign in which nothing happened", () => {
  expect(done({})).toEqual([]);
});

test.each<[string, Partial<GuideFacts>]>([
  ["story", { hasPicture: true, storyLength: 400 }],
  ["budget", { budgetLines: 3 }],
  ["share", { sharedVisits: 1 }],
  ["circle", { donors: 5 }],
  ["thank", { thanked: 2 }],
  ["answer", { questions: 1 }],
  ["news", { news: 1 }],
  ["halfway", { isHalfway: true }],
  ["evidence", { evidence: 1 }],
])("%s is done by what happened", (task, facts) => {
  expect(done(facts)).toEqual([task]);
});

test("who is not thanked yet, and a question without an answer, leave their tasks open", () => {
  expect(
    done({ thanked: 2, unthanked: 1, questions: 2, unanswered: 1, storyLength: 900, donors: 4 }),
  ).toEqual([]);
});
