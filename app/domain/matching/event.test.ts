import { expect, test } from "vitest";
import { eventToJson, type MatchEvent, parseEvent } from "./event.ts";
import { parseTerms } from "./terms-form.ts";

const at = Date.UTC(2026, 2, 2, 15, 4, 5, 120);
const window = { from: "2026-03-01T00:00:00Z", until: "2026-04-01T00:00:00Z" };
const terms = parseTerms({
  ratio: "1.5",
  window,
  draw: "proportional",
  gate: { minimumShareOfGoal: "0.25" },
});
if (!terms.ok) throw new Error("the terms of this test are wrong");

const events: MatchEvent[] = [
  { at, type: "reserve", id: "d1", campaign: "c", donor: "x", amount: 9007199254740993n },
  { at, type: "donation", id: "d1", campaign: "c", donor: "x", amount: 1n },
  { at, type: "pay", donation: "d1" },
  { at, type: "expire", donation: "d1" },
  { at, type: "reject", donation: "d1" },
  { at, type: "refund", donation: "d1", amount: 1n },
  { at, type: "deposit", fund: "f", amount: 1n },
  { at, type: "lower", fund: "f", amount: 1n },
  { at, type: "campaign-closed", campaign: "c" },
  { at, type: "campaign-failed", campaign: "c" },
  { at, type: "close" },
  { at, type: "close", disputed: ["d1", "d2"] },
  { at, type: "terms", terms: terms.terms },
  { at, type: "campaign-joined", campaign: "c", goal: 1n },
  { at, type: "fund-joined", fund: "f", priority: -1, amount: 0n },
];

test.each(events)("the event $type is read back from its JSON as it was", (event) => {
  expect(parseEvent(JSON.parse(JSON.stringify(eventToJson(event))))).toEqual(event);
});

test("an event's JSON has text amounts and a UTC moment", () => {
  expect(eventToJson(events[5]!)).toEqual({
    at: "2026-03-02T15:04:05.120Z",
    type: "refund",
    donation: "d1",
    amount: "1",
  });
});

test.each([
  [{ type: "close" }, "event.at: is not a moment in UTC"],
  [{ at: "2026-03-02T15:04:05Z", type: "gift" }, 'event.type: is unknown: "gift"'],
  [{ at: "2026-03-02T15:04:05Z", type: "pay" }, "event.donation: is not an id: nothing"],
  [
    { at: "2026-03-02T15:04:05Z", type: "refund", donation: "d", amount: "0" },
    "event.amount: must be above zero",
  ],
  [null, "event: is not an object: null"],
])("the event %j is refused: %s", (value, why) => {
  expect(() => parseEvent(value)).toThrow(why);
});
