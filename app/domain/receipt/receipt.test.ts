import { expect, test } from "vitest";
import { decideReceipt } from "./decide-receipt.ts";
import { dayIn, yearIn } from "./issuer.ts";
import { annulmentNumberOf, readReceiptNumber, receiptNumberOf } from "./receipt-number.ts";

const whole = { gift: 2_000n, tip: 300n, feeCover: 90n };
const part = { gift: 500n, tip: 300n, feeCover: 90n };
const nothing = { gift: 0n, tip: 0n, feeCover: 0n };
const tipAlone = { gift: 0n, tip: 300n, feeCover: 0n };

test.each([
  ["a gift without one is given one", whole, null, null, null, true],
  ["a gift given back before it had one gets none", nothing, null, "refund-decided", null, false],
  ["one that states what is left stays", whole, whole, null, null, false],
  ["a refund of a part", part, whole, "refund-decided", "refunded", true],
  ["a refund of all", nothing, whole, "refund-decided", "refunded", false],
  ["a lost dispute", nothing, whole, "dispute-lost", "disputed", false],
  ["a lost dispute that leaves the tip", tipAlone, whole, "dispute-lost", "disputed", true],
  ["a gift that never was", nothing, whole, "entry-reversed", "corrected", false],
] as const)("%s", (_, left, stated, takenBy, annul, isIssued) => {
  expect(decideReceipt({ left, stated, takenBy })).toEqual({ annul, isIssued });
});

test("numbers are written and read", () => {
  expect(receiptNumberOf({ year: 2026, number: 123 })).toBe("R-2026-000123");
  expect(annulmentNumberOf({ year: 2026, number: 1_234_567 })).toBe("A-2026-1234567");
  expect(readReceiptNumber("r-2026-000123")).toEqual({ year: 2026, number: 123 });
  expect(readReceiptNumber("R-2026-1234567")).toEqual({ year: 2026, number: 1_234_567 });
  for (const none of ["", "A-2026-000123", "R-2026-123", "R-26-000123", "R-2026-000123.pdf", "E-36D04016"])
    expect(readReceiptNumber(none), none).toBeNull();
});

test("a year begins where the issuer is", () => {
  const midnight = new Date("2027-01-01T05:00:00Z");
  expect(yearIn("America/Guayaquil", midnight)).toBe(2027);
  expect(yearIn("America/Guayaquil", new Date(midnight.getTime() - 1))).toBe(2026);
  expect(yearIn("UTC", new Date("2027-01-01T00:00:00Z"))).toBe(2027);
});

test("a day is the same moment until midnight where the issuer is", () => {
  const noon = new Date("2026-12-31T12:00:00Z");
  expect(dayIn("America/Guayaquil", new Date("2027-01-01T04:59:59Z"))).toEqual(noon);
  expect(dayIn("America/Guayaquil", new Date("2026-12-31T05:00:00Z"))).toEqual(noon);
});
