import { expect, test } from "vitest";
import { parseShare } from "#app/domain/money/ratio.ts";
import { releasable, type Source, settingOff } from "./releasable.ts";

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

// 1,000.00 were given, 500.00 released at 50 %; 200.00 of them went back to their donor when nothing was held, and then 300.00
// more came in. What the campaign keeps is released − claimed back + set off: 500 − 200 = 300, and 500 after the set-off.
test("a set-off takes what is owed, and what may be released stays what it was", () => {
  const owing: Source = { held: 30_000n, released: 50_000n, owed: 20_000n, withheld: 0n };
  expect(settingOff(owing)).toBe(20_000n);
  const after: Source = { held: 10_000n, released: 50_000n, owed: 0n, withheld: 0n };
  for (const share of ["0.5", "0.8", "1"].map((text) => parseShare(text)!))
    expect(releasable(after, share)).toBe(releasable(owing, share));
  expect(releasable(after, parseShare("1")!)).toBe(10_000n);
});

test.each<[string, Partial<Source>, bigint]>([
  ["nothing where nothing is owed", {}, 0n],
  ["nothing where nothing is held", { held: 0n, owed: 500n }, 0n],
  ["no more than is free", { owed: 100_000n, withheld: 60_000n }, 40_000n],
  ["nothing of what is withheld", { owed: 100_000n, withheld: 120_000n }, 0n],
])("sets off %s", (_, change, expected) => {
  expect(settingOff({ ...source, ...change })).toBe(expected);
});
