import { expect, test } from "vitest";
import type { Account } from "#app/ledger/account.ts";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { clearing, hats, openSmallBook, tipJar } from "./small-book.ts";

// The small book: clearing 1,000 at version 1, the campaign's donations −1,000 at version 1.
type Line = { account: Account | "none"; amount: bigint; version: bigint; after: bigint; entry?: number };

const refused: { because: string; lines: Line[]; code: string; constraint?: string }[] = [
  {
    because: "its entry does not balance",
    lines: [
      { account: clearing, amount: 500n, version: 2n, after: 1_500n },
      { account: hats, amount: -400n, version: 2n, after: -1_400n },
    ],
    code: "23514",
    constraint: "entry_balances",
  },
  {
    because: "two entries balance together and not each",
    lines: [
      { account: clearing, amount: 500n, version: 2n, after: 1_500n, entry: 101 },
      { account: hats, amount: -500n, version: 2n, after: -1_500n, entry: 102 },
    ],
    code: "23514",
    constraint: "entry_balances",
  },
  {
    because: "it has one side only",
    lines: [{ account: clearing, amount: 500n, version: 2n, after: 1_500n }],
    code: "23514",
    constraint: "entry_balances",
  },
  {
    because: "an account falls below its floor",
    lines: [
      { account: hats, amount: 1_001n, version: 2n, after: 1n },
      { account: clearing, amount: -1_001n, version: 2n, after: -1n },
    ],
    code: "23514",
    constraint: "account_floor_kept",
  },
  {
    because: "an account falls below its floor on the way and is back at the end",
    lines: [
      { account: hats, amount: 1_500n, version: 2n, after: 500n, entry: 101 },
      { account: clearing, amount: -1_500n, version: 2n, after: -500n, entry: 101 },
      { account: clearing, amount: 1_500n, version: 3n, after: 1_000n, entry: 102 },
      { account: hats, amount: -1_500n, version: 3n, after: -1_000n, entry: 102 },
    ],
    code: "23514",
    constraint: "account_floor_kept",
  },
  {
    because: "a version is left out",
    lines: [
      { account: clearing, amount: 5n, version: 3n, after: 1_005n },
      { account: hats, amount: -5n, version: 2n, after: -1_005n },
    ],
    code: "23514",
    constraint: "balance_follows",
  },
  {
    because: "the balance after it does not follow",
    lines: [
      { account: clearing, amount: 5n, version: 2n, after: 1_006n },
      { account: hats, amount: -5n, version: 2n, after: -1_005n },
    ],
    code: "23514",
    constraint: "balance_follows",
  },
  {
    because: "its version is there already",
    lines: [
      { account: clearing, amount: 5n, version: 1n, after: 5n },
      { account: hats, amount: -5n, version: 2n, after: -1_005n },
    ],
    code: "23505",
    constraint: "posting_account_id_version_key",
  },
  {
    because: "it moves nothing",
    lines: [{ account: clearing, amount: 0n, version: 2n, after: 1_000n }],
    code: "23514",
    constraint: "posting_moves_money",
  },
  {
    because: "it has no account",
    lines: [{ account: "none", amount: 5n, version: 1n, after: 5n }],
    code: "23503",
  },
];

test.each(refused)("the database refuses a posting when $because", async ({ lines, code, constraint }) => {
  const { sql, idOf } = await openSmallBook();
  const insert = sql.query(
    `insert into posting (entry_id, line, account_id, amount, version, balance_after)
     select * from unnest($1::bigint[], $2::smallint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])`,
    [
      lines.map(({ entry }) => entry ?? 101),
      lines.map((_, index) => index + 1),
      lines.map(({ account }) => (account === "none" ? 9_999n : idOf(account))),
      lines.map(({ amount }) => amount),
      lines.map(({ version }) => version),
      lines.map(({ after }) => after),
    ],
  );
  await expect(insert).rejects.toMatchObject({ code, ...(constraint ? { constraint } : {}) });
  expect(await sql.query("select from posting")).toHaveLength(2);
});

test("what the guard compares with is the newest version of each account, however many there are", async () => {
  const { sql, post } = await openSmallBook();
  for (let number = 0; number < 30; number++) {
    await post({
      kind: "capital-paid-in",
      key: `more ${number}`,
      effectiveAt: new Date(),
      actorId: null,
      source: null,
      facts: {},
      postings: [
        { account: clearing, amount: 7n },
        { account: tipJar, amount: -7n },
      ],
    });
  }
  const broken = (await checkLedger(sql)).filter((check) => check.broken.length > 0);
  expect(broken.map(({ name }) => name)).toEqual(["clearing-agrees"]);
});
