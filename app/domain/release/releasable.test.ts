import { expect, test } from "vitest";
import { parseShare } from "#app/domain/money/ratio.ts";
import { releasable, type Source } from "./releasable.ts";

const source: Source = { held: 100_000n, released: 0n, owed: 0n, withheld: 0n };

test.each<[string, Partial<Source>, string, bigint]>([
  ["half of what is held", {}, "0.5", 50_000n],
  ["the next 30 % after half was released", { held: 50_000n, released: 50_000n }, "0.8", 30_000n],
  ["all the rest at 100 %", { held: 20_000n, released: 80_000n }, "1", 20_000n],
  ["rounded down", { held: 33n }, "0.5", 16n],
  ["nothing of what is not available yet", { withheld: 100_000n }, "0.5", 0n],
  ["half of what is available", { withheld: 40_000n }, "0.5", 30_000n],
  [
    "less what is owed after a refund of released money",
    { held: 50_000n, released: 50_000n, owed: 10_000n },
    "0.8",
    22_000n,
  ],
  ["nothing while more was released than the share allows", { held: 10_000n, released: 50_000n }, "0.5", 0n],
])("releases %s", (_, change, share, expected) => {
  expect(releasable({ ...source, ...change }, parseShare(share)!)).toBe(expected);
});
