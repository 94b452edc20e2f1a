import { expect, test } from "vitest";
import { parseTerms } from "#app/domain/matching/terms-form.ts";
import { readTermsForm } from "./read-terms-form.ts";
import { termsValues } from "./terms-values.ts";

const ecuador = { locale: "es", currency: "USD" } as const;

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

const complete = {
  ratio: "0,5",
  from: "2026-12-01",
  until: "2027-01-15",
  minimumDonation: "5,00",
  boostRatio: "2",
  boostFrom: "2026-12-20",
  boostUntil: "2026-12-24",
  perDonation: "50,00",
  perDonorPerCampaign: "100,00",
  perDonor: "1000,00",
  perCampaign: "2500,00",
  perCampaignShareOfGoal: "33,3",
  gateDonors: "8",
  gateRaised: "200,00",
  gateShare: "12,5",
  draw: "proportional",
  retroactive: "si",
  "tranche-0-share": "50",
  "tranche-0-goal": "",
  "tranche-0-donors": "10",
  "tranche-0-evidence": "",
  "tranche-1-share": "100",
  "tranche-1-goal": "80",
  "tranche-1-donors": "",
  "tranche-1-evidence": "si",
  reserveShare: "10",
  reserveDays: "30",
  refusesHandGifts: "si",
  bearsFees: "si",
  coolingOffDays: "7",
};

test("rules that were read are shown again as they were typed", () => {
  const { terms, problems, ...rest } = readTermsForm(formOf(complete), ecuador);
  expect(problems).toEqual([]);
  const parsed = parseTerms(terms);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  expect(termsValues({ terms: parsed.terms, ...rest }, ecuador)).toEqual(complete);
});

test("a day begins and ends at midnight in Ecuador and Peru, five hours behind UTC", () => {
  const { terms } = readTermsForm(formOf(complete), ecuador);
  expect(terms.window).toEqual({ from: "2026-12-01T05:00:00.000Z", until: "2027-01-16T05:00:00.000Z" });
});

test.each([
  ["100", "1"],
  ["50", "0.5"],
  ["12,5", "0.125"],
  ["33,3", "0.333"],
  ["5", "0.05"],
  ["0,5", "0.005"],
  ["0", "0"],
  ["150", "1.5"],
])("%s percent is the share %s", (typed, share) => {
  expect(readTermsForm(formOf({ gateShare: typed }), ecuador).terms.gate).toMatchObject({
    minimumShareOfGoal: share,
  });
});

test.each([
  ["0,5", "0.5"],
  ["1", "1"],
  ["2,25", "2.25"],
])("a ratio typed as %s is %s", (typed, ratio) => {
  expect(readTermsForm(formOf({ ratio: typed }), ecuador).terms.ratio).toBe(ratio);
});

test.each([
  ["ratio", "uno", "not_a_ratio"],
  ["ratio", "-1", "not_a_ratio"],
  ["ratio", "1e3", "not_a_ratio"],
  ["ratio", "0,1234567", "not_a_ratio"],
  ["ratio", "1.5", "not_a_ratio"],
  ["ratio", "0", "not_a_ratio"],
  ["gateShare", "12.5", "not_a_share"],
  ["boostRatio", "", "ratio_missing"],
  ["until", "2026-02-31", "not_a_date"],
  ["gateShare", "50%", "not_a_share"],
  ["gateDonors", "8.5", "not_a_number_of"],
  ["gateDonors", "0", "not_a_number_of"],
  ["until", "mañana", "not_a_date"],
  ["perDonation", "10.5", "wrong_decimal_mark"],
  ["perDonation", "-5", "negative"],
])("%s typed as %s is named as %s", (field, typed, kind) => {
  const { problems } = readTermsForm(formOf({ ...complete, [field]: typed }), ecuador);
  expect(problems).toEqual([expect.objectContaining({ field, kind })]);
});

test("in Peru, where amounts have a point, ratios and shares have one too", () => {
  const peru = { locale: "es", currency: "PEN" } as const;
  const { terms, problems } = readTermsForm(
    formOf({ ratio: "1.5", gateShare: "12.5", perDonation: "10.50" }),
    peru,
  );
  expect(problems).toEqual([]);
  expect(terms).toMatchObject({ ratio: "1.5", gate: { minimumShareOfGoal: "0.125" } });
});

test("a tranche without its share is left out", () => {
  const { tranches } = readTermsForm(formOf({ ...complete, "tranche-1-share": "" }), ecuador);
  expect(tranches).toEqual([{ share: "0.5", needs: { donors: 10 } }]);
});
