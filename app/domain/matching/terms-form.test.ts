import { expect, test } from "vitest";
import { parseTerms, termsToJson } from "./terms-form.ts";

const window = { from: "2026-03-01T00:00:00Z", until: "2026-04-01T00:00:00Z" };
const least = { ratio: "1", window, draw: "sequential" };

function boost(from: string, until: string) {
  return { from: `2026-03-${from}T00:00:00Z`, until: `2026-03-${until}T00:00:00Z`, ratio: "2" };
}

test("only ratio, window and draw must be there", () => {
  const parsed = parseTerms(least);
  expect(parsed).toMatchObject({
    ok: true,
    terms: { boosts: [], gate: null, retroactive: false, minimumDonation: null },
  });
});

test("terms are read back from their JSON as they were", () => {
  const full = {
    ...least,
    boosts: [boost("05", "06"), boost("03", "05")],
    minimumDonation: "0",
    caps: {
      perDonation: "0",
      perDonorPerCampaign: "5",
      perDonor: null,
      perCampaign: "7",
      perCampaignShareOfGoal: "0.5",
    },
    gate: { minimumRaised: "0", minimumShareOfGoal: "0", minimumDonors: 3 },
    retroactive: true,
  };
  const parsed = parseTerms(full);
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  expect(parseTerms(JSON.parse(JSON.stringify(termsToJson(parsed.terms))))).toEqual(parsed);
});

test.each([
  [{ ratio: undefined }, "terms.ratio"],
  [{ ratio: "0" }, "terms.ratio"],
  [{ ratio: 1 }, "terms.ratio"],
  [{ window: undefined }, "terms.window"],
  [{ window: { from: window.from } }, "terms.window.until"],
  [{ window: { from: window.from, until: window.from } }, "terms.window"],
  [{ window: { from: "2026-03-01T00:00:00", until: window.until } }, "terms.window.from"],
  [{ window: { from: "2026-03-01T24:00:00Z", until: window.until } }, "terms.window.from"],
  [{ window: { from: "2026-02-29T00:00:00Z", until: window.until } }, "terms.window.from"],
  [{ window: { from: "2026-03-01T00:00:00.0000Z", until: window.until } }, "terms.window.from"],
  [{ window: { from: "2026-03-01T00:00:60Z", until: window.until } }, "terms.window.from"],
  [{ window: { from: "2026-03-01t00:00:00z", until: window.until } }, "terms.window.from"],
  [{ draw: "random" }, "terms.draw"],
  [{ draw: null }, "terms.draw"],
  [{ boosts: {} }, "terms.boosts"],
  [{ boosts: [boost("05", "06"), boost("03", "07")] }, "terms.boosts"],
  [{ boosts: [boost("05", "05")] }, "terms.boosts[0]"],
  [{ minimumDonation: "01" }, "terms.minimumDonation"],
  [{ minimumDonation: 5 }, "terms.minimumDonation"],
  [{ caps: [] }, "terms.caps"],
  [{ caps: { perDonor: "-1" } }, "terms.caps.perDonor"],
  [{ caps: { perCampaignShareOfGoal: "50%" } }, "terms.caps.perCampaignShareOfGoal"],
  [{ gate: {} }, "terms.gate"],
  [{ gate: { minimumDonors: null } }, "terms.gate"],
  [{ gate: { minimumDonors: 0 } }, "terms.gate.minimumDonors"],
  [{ gate: { minimumDonors: 1.5 } }, "terms.gate.minimumDonors"],
  [{ gate: { minimumDonors: "2" } }, "terms.gate.minimumDonors"],
  [{ retroactive: "yes" }, "terms.retroactive"],
])("terms with %j are refused naming %s", (changes, field) => {
  const json = JSON.parse(JSON.stringify({ ...least, ...changes }));
  expect(parseTerms(json)).toMatchObject({ ok: false, refusal: { kind: "invalid_terms", field } });
});

test.each([null, "terms", 3, []])("%j are no terms", (value) => {
  expect(parseTerms(value)).toMatchObject({ ok: false, refusal: { field: "terms" } });
});

test("boosts may touch", () => {
  expect(parseTerms({ ...least, boosts: [boost("05", "06"), boost("03", "05")] }).ok).toBe(true);
});
