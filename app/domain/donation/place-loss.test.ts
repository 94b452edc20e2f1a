import { expect, test } from "vitest";
import { placeLoss } from "./place-loss.ts";

const left = { gift: 2_000n, tip: 200n, feeCover: 90n, refunds: [] };
const waiting = [
  { id: "first", amount: 700n },
  { id: "second", amount: 300n },
];

test.each([
  ["a part is of the gift alone", 500n, left, { ofGift: 500n, ofTip: 0n, ofFeeCover: 0n, unplaced: 0n }],
  ["all of it takes tip and covered fee", 2_290n, left, { ofGift: 2_000n, ofTip: 200n, ofFeeCover: 90n }],
  ["between the two, the tip comes first", 2_150n, left, { ofGift: 2_000n, ofTip: 150n, ofFeeCover: 0n }],
  ["what nothing is left for is parked", 2_300n, left, { ofGift: 2_000n, ofFeeCover: 90n, unplaced: 10n }],
  [
    "refunds that wait are paid by it before the tip, the last one in part",
    2_800n,
    { ...left, refunds: waiting },
    { refunds: [waiting[0], { id: "second", amount: 100n }], ofTip: 0n, ofFeeCover: 0n, unplaced: 0n },
  ],
  ["all refunds, and the tip", 3_290n, { ...left, refunds: waiting }, { refunds: waiting, unplaced: 0n }],
])("%s", (_, amount, of, expected) => {
  const placed = placeLoss(amount, of);
  expect(placed).toMatchObject(expected);
  const { ofGift, ofTip, ofFeeCover, refunds, unplaced } = placed;
  expect(refunds.reduce((sum, one) => sum + one.amount, ofGift + ofTip + ofFeeCover + unplaced)).toBe(amount);
});
