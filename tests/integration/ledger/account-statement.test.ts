import { expect, test } from "vitest";
import { readAccountStatements } from "#app/ledger/account-statement.server.ts";
import { readBalancesAsOf, type TimeOf } from "#app/ledger/balances-as-of.server.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { clearing, hats, move, openSmallBook } from "./small-book.ts";

const on = (day: number) => new Date(Date.UTC(2026, 2, day));

/** 10.00 came on the 1st; 2.00 went on the 5th and were written down on the 9th; 3.00 came on the 7th. */
async function openBook() {
  const { db, sql } = await openSmallBook();
  const postAt = (recordedAt: Date, key: string, amount: bigint, at: Date, isBack = false) => {
    const sides = isBack ? { debit: hats, credit: clearing } : { debit: clearing, credit: hats };
    const entry = { ...move(key, amount, sides), effectiveAt: at };
    return db.transaction((within) => postEntries(within, [entry], { recordedAt }));
  };
  await postAt(on(7), "second", 300n, on(7));
  await postAt(on(9), "late", 200n, on(5), true);
  return sql;
}

const periods: [by: TimeOf, from: Date, until: Date, opening: bigint, moved: bigint[], closing: bigint][] = [
  ["effective", on(1), on(10), 0n, [1_000n, -200n, 300n], 1_100n],
  ["effective", on(2), on(6), 1_000n, [-200n], 800n],
  ["recorded", on(2), on(6), 1_000n, [], 1_000n],
  ["recorded", on(7), on(10), 1_000n, [300n, -200n], 1_100n],
  ["effective", on(7), on(7), 800n, [], 800n],
];

test.each(periods)(
  "a statement by %s time from %s until %s opens, moves and closes right",
  async (by, from, until, opening, moved, closing) => {
    const sql = await openBook();
    const [statement] = await readAccountStatements(sql, { code: hats.code, from, until, by });
    expect(statement).toMatchObject({ currency: "USD", opening, closing, isCut: false });
    expect(statement!.lines.map(({ amount }) => amount)).toEqual(moved);
    expect(statement!.lines.at(-1)?.held ?? opening).toBe(closing);
  },
);

test("balances as of a moment say what had happened by then, or what the book said then", async () => {
  const sql = await openBook();
  const heldBy = async (by: TimeOf, before: Date) =>
    (await readBalancesAsOf(sql, { before, by })).map(({ code, held }) => [code, held]);
  expect(await heldBy("effective", on(6))).toEqual([
    [hats.code, 800n],
    [clearing.code, 800n],
  ]);
  expect(await heldBy("recorded", on(6))).toEqual([
    [hats.code, 1_000n],
    [clearing.code, 1_000n],
  ]);
  expect(await heldBy("effective", on(1))).toEqual([]);
});

test("there is no statement of an account that does not exist, and a long one is cut with its right closing", async () => {
  const sql = await openBook();
  const period = { from: on(1), until: on(10), by: "effective" as const };
  expect(await readAccountStatements(sql, { code: "nothing", ...period })).toEqual([]);
  const [cut] = await readAccountStatements(sql, { code: hats.code, ...period, most: 1 });
  expect(cut).toMatchObject({ isCut: true, closing: 1_100n });
  expect(cut!.lines).toHaveLength(1);
});
