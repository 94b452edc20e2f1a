import { expect, test } from "vitest";
import { parseShare } from "#app/domain/money/ratio.ts";
import { releasable, type Source } from "./releasable.ts";
import { isReserve, keepBack, reserveEndsAt } from "./reserve.ts";

const source: Source = { held: 100_000n, released: 0n, owed: 0n, withheld: 0n };
const reserve = { share: "0.1", days: 30 };

test.each<[string, Partial<Source>, string, bigint]>([
  ["half of what is not kept back", {}, "0.5", 45_000n],
  ["the rest of it at 100 %", { held: 55_000n, released: 45_000n }, "1", 45_000n],
  ["nothing more once only the reserve is held", { held: 10_000n, released: 90_000n }, "1", 0n],
  ["less where other money is withheld too", { withheld: 20_000n }, "1", 70_000n],
  ["nothing of a reserve larger than what is held", { held: 5_000n, released: 95_000n }, "1", 0n],
])("with 10 %% kept back it releases %s", (_, change, share, expected) => {
  expect(releasable(keepBack({ ...source, ...change }, reserve), parseShare(share)!)).toBe(expected);
});

test("a reserve is a share between nothing and all, for one day to a year", () => {
  expect(isReserve(reserve)).toBe(true);
  for (const wrong of [
    { share: "0", days: 30 },
    { share: "1", days: 30 },
    { share: "x", days: 30 },
    { share: "0.1", days: 0 },
    { share: "0.1", days: 366 },
  ])
    expect(isReserve(wrong), JSON.stringify(wrong)).toBe(false);
});

test("it is kept back for its days after the end", () => {
  expect(reserveEndsAt(reserve, { endedAt: new Date("2026-03-01T12:00:00Z") }).toISOString()).toBe(
    "2026-03-31T12:00:00.000Z",
  );
});
