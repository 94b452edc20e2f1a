import { expect, test } from "vitest";
import { borneFee, borneFeeBack } from "./borne-fee.ts";

const gift = { amount: 2_000n, tip: 0n, feeCover: 0n, refunded: 0n };

test.each<[string, bigint, Partial<typeof gift>, bigint]>([
  ["all of it for a gift alone", 88n, {}, 88n],
  ["not the tip's share", 94n, { tip: 200n }, 85n],
  ["only what the donor did not add", 91n, { feeCover: 60n }, 28n],
  ["nothing that the donor covered", 91n, { feeCover: 90n }, 0n],
  ["in proportion to what is left of the gift", 88n, { refunded: 500n }, 66n],
])("a campaign bears %s", (_, fee, change, borne) => {
  expect(borneFee(fee, { ...gift, ...change })).toBe(borne);
});

test("refunds of every part give back all that was borne", () => {
  const first = borneFeeBack(85n, { part: 1_000n, left: 2_000n });
  expect(first).toBe(43n);
  expect(first + borneFeeBack(85n - first, { part: 1_000n, left: 1_000n })).toBe(85n);
});
