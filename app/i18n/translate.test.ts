import { expect, test } from "vitest";
import { listInWords, translate } from "./translate.ts";

test.each([
  ["es", 1, "falta 1 donante"],
  ["es", 6, "faltan 6 donantes"],
  ["en", 1, "1 more donor"],
  ["en", 0, "0 more donors"],
] as const)("in %s a gate that lacks %i donors says “%s”", (locale, count, says) => {
  expect(translate(locale, "gate.donors", { count })).toBe(says);
});

test("a text without its value is a defect, not an empty place", () => {
  expect(() => translate("es", "campaign.until")).toThrow("campaign.until needs a value for day");
});

test("several things are joined as people write them", () => {
  expect(listInWords(["la meta", "20 donantes", "respaldos"], "es")).toBe("la meta, 20 donantes y respaldos");
  expect(listInWords(["the goal", "20 donors"], "en")).toBe("the goal and 20 donors");
});
