import { expect, test } from "vitest";
import { coolingOffUntil } from "./cooling-off.ts";

const paidAt = new Date("2026-03-01T12:00:00Z");
const last = new Date("2026-03-08T12:00:00Z");

test.each([
  ["on the first day", { days: 7, campaign: "live" }, "2026-03-01T12:00:00Z", last],
  ["a moment before its end", { days: 7, campaign: "collecting" }, "2026-03-08T11:59:59.999Z", last],
  ["at its end", { days: 7, campaign: "live" }, "2026-03-08T12:00:00Z", null],
  ["of a campaign that is funded", { days: 7, campaign: "funded" }, "2026-03-02T12:00:00Z", null],
  ["of a call that gives no days", { days: 0, campaign: "live" }, "2026-03-01T12:00:00Z", null],
] as const)("a gift is taken back by the donor: %s", (_, of, now, until) => {
  expect(coolingOffUntil({ paidAt, ...of }, { now: new Date(now) })).toEqual(until);
});
