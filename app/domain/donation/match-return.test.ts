import { expect, test } from "vitest";
import { matchReturn } from "./match-return.ts";

test.each([
  ["refunded", 500n, 0n, "refund"],
  ["lost", 0n, 500n, "loss"],
  ["lost", 100n, 400n, "refundAndLoss"],
  ["disputed", 0n, 0n, "campaign"],
  ["reversed", 500n, 0n, "correction"],
] as const)("%s, %s given back and %s taken: by %s", (state, givenBack, lost, by) => {
  expect(matchReturn({ state, givenBack, lost })).toBe(by);
});
