import { expect, test } from "vitest";
import { matchStanding } from "./match-standing.ts";

test("match is called earned only when it cannot go back for want of the goal", () => {
  const all = { gate: "passed", kind: "all_or_nothing" } as const;
  expect(matchStanding({ ...all, gate: "open", state: "live" })).toBe("conditional");
  expect(matchStanding({ ...all, state: "live" })).toBe("until_goal");
  expect(matchStanding({ ...all, state: "collecting" })).toBe("until_goal");
  expect(matchStanding({ ...all, state: "funded" })).toBe("earned");
  expect(matchStanding({ ...all, kind: "keep_what_you_raise", state: "live" })).toBe("earned");
});
