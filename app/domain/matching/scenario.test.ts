import { expect, test } from "vitest";
import { runScenario } from "./scenario.ts";

const window = { from: "2026-03-01T00:00:00Z", until: "2026-04-01T00:00:00Z" };
const scenario = {
  currency: "USD",
  terms: { ratio: "1", window, draw: "sequential" },
  funds: [{ id: "fecd", priority: 1, available: "0" }],
  campaigns: [{ id: "refrito", goal: "1000" }],
  events: [] as unknown[],
};
const gift = {
  at: "2026-03-02T00:00:00Z",
  type: "donation",
  id: "d1",
  campaign: "refrito",
  donor: "x",
  amount: "5",
};

function why(changes: Record<string, unknown>) {
  const run = runScenario(JSON.parse(JSON.stringify({ ...scenario, ...changes })));
  return run.ok ? "valid" : run.refusal.why;
}

test("a scenario without events is a call that has not begun", () => {
  expect(runScenario(scenario)).toMatchObject({
    ok: true,
    result: { donations: [], funds: [{ available: "0" }] },
  });
});

test.each([
  [{ currency: undefined }, "currency: is unknown: nothing"],
  [{ terms: undefined }, "terms: is not an object: nothing"],
  [{ funds: undefined }, "funds: is not a list: nothing"],
  [
    { funds: [{ id: "f", priority: 1 }] },
    "funds[0].available: is not a whole number of minor units as text: nothing",
  ],
  [{ funds: [{ id: "f", priority: "1", available: "1" }] }, 'funds[0].priority: is not a whole number: "1"'],
  [{ funds: [...scenario.funds, ...scenario.funds] }, 'funds[1].id: is in the call already: "fecd"'],
  [{ campaigns: null }, "campaigns: is not a list: null"],
  [{ campaigns: [{ id: "c", goal: "0" }] }, "campaigns[0].goal: must be above zero"],
  [
    { campaigns: [...scenario.campaigns, ...scenario.campaigns] },
    'campaigns[1].id: is in the call already: "refrito"',
  ],
  [{ events: undefined }, "events: is not a list: nothing"],
  [{ events: [gift, gift] }, 'events[1].id: is taken by another donation: "d1"'],
  [{ events: [{ ...gift, campaign: "cacao" }] }, 'events[0].campaign: is unknown: "cacao"'],
  [{ events: [{ ...gift, donor: undefined }] }, "events[0].donor: is not an id: nothing"],
  [{ events: [gift, { ...gift, at: "2026-03-01T00:00:00Z" }] }, "events[1].at: goes back in time"],
  [{ events: [{ at: gift.at, type: "reject", donation: "d1" }] }, 'events[0].type: is unknown: "reject"'],
  [{ events: [{ at: gift.at, type: "deposit", fund: "x", amount: "1" }] }, 'events[0].fund: is unknown: "x"'],
])("a scenario with %j is refused: %s", (changes, reason) => {
  expect(why(changes)).toBe(reason);
});

test.each([null, [], "text", 7])("%j is no scenario", (value) => {
  expect(runScenario(value)).toMatchObject({ ok: false, refusal: { kind: "invalid_scenario" } });
});
