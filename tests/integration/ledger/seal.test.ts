import { expect, test } from "vitest";
import type { Sql } from "#app/db/sql.ts";
import { createSealer } from "#app/ledger/seal/seal-entries.server.ts";
import { findBrokenSeals, verifySeal } from "#app/ledger/seal/verify-seal.server.ts";
import { playBook } from "./played-book.ts";
import { clearing, hats, move, openSmallBook, recordedAt } from "./small-book.ts";

const sealedAt = recordedAt;
const one = { debit: clearing, credit: hats };

test("every entry is sealed once, in a sequence without gaps, and verifies", async () => {
  const { db, post } = await openSmallBook();
  const sealer = createSealer();
  const seal = () => db.transaction((sql) => sealer.sealRound(sql, { sealedAt }));
  expect(await seal()).toEqual({ sealed: 1, isMore: false });
  await post(...Array.from({ length: 2_500 }, (_, index) => move(`more ${index}`, 5n, one)));
  expect(await seal()).toEqual({ sealed: 2_500, isMore: false });
  expect(await seal()).toEqual({ sealed: 0, isMore: false });
  const sizes = await db.sql.query<{ size: number }>("select number, size from seal_block order by number");
  expect(sizes.map(({ size }) => size)).toEqual([1, 1_000, 1_000, 500]);
  expect(await verifySeal(db.sql)).toMatchObject({ blocks: 4, entries: 2_501, waiting: 0, broken: [] });
});

test("an entry that commits after higher ids were sealed is sealed all the same", async () => {
  const { db, sql, post } = await openSmallBook({ connections: 6 });
  const sealer = createSealer();
  const seal = () => db.transaction((within) => sealer.sealRound(within, { sealedAt }));
  let commit = () => {};
  const late = db.transaction(async (within) => {
    await insertBare(within, "late");
    await new Promise<void>((resolve) => {
      commit = resolve;
    });
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const key of ["a", "b", "c"]) {
    await post(move(key, 5n, one));
    await seal();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  commit();
  await late;
  expect((await seal()).sealed).toBe(1);
  const keys = await sql.query<{ key: string }>(
    "select e.key from entry_seal s join entry e on e.id = s.entry_id order by s.sequence",
  );
  expect(keys.map(({ key }) => key)).toEqual(["first", "a", "b", "c", "late"]);
  expect(await findBrokenSeals(sql)).toEqual([]);
});

function insertBare(sql: Sql, key: string) {
  return sql.query(
    "insert into entry (kind, key, hash, effective_at, recorded_at, facts) values ('terms-published', $1, '', now(), now(), '{}')",
    [key],
  );
}

test("what is settled is looked through no more", async () => {
  const { db, sql, post } = await openSmallBook();
  const sealer = createSealer();
  for (let round = 0; round < 4; round++) {
    await post(move(`round ${round}`, 5n, one));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await db.transaction((within) => sealer.sealRound(within, { sealedAt }));
  }
  const [row] = await sql.query<{ through: bigint }>(
    "select max(settled_through) as through from seal_block",
  );
  expect(row!.through).toBeGreaterThan(1n);
});

test("many sealers at once give one chain", async () => {
  const { db, post } = await openSmallBook({ connections: 8 });
  const sealers = Array.from({ length: 3 }, createSealer);
  for (let round = 0; round < 10; round++)
    await Promise.all([
      post(move(`round ${round}`, 5n, one)),
      ...sealers.map(({ sealRound }) => db.transaction((sql) => sealRound(sql, { sealedAt }))),
    ]);
  await db.transaction((sql) => sealers[0]!.sealRound(sql, { sealedAt }));
  expect(await verifySeal(db.sql)).toMatchObject({ entries: 11, waiting: 0, broken: [] });
});

async function sealedBook() {
  const book = await playBook();
  const seal = () => book.db.transaction((sql) => createSealer().sealRound(sql, { sealedAt: book.now() }));
  await seal();
  const { head } = await verifySeal(book.db.sql);
  return { ...book, seal, head: head! };
}

const captured = "(select min(id) from entry where kind = 'donation-captured')";
const swapped = "id in (select id from entry where kind = 'donation-captured' order by id limit 2)";

const tamperings: [what: string, statements: string[], found: RegExp][] = [
  [
    "a balanced change of two postings",
    [`update posting set amount = amount * 2 where entry_id = ${captured}`],
    /entry \d+ at place \d+ is not what was sealed/,
  ],
  [
    "a deleted entry",
    [`delete from posting where entry_id = ${captured}`, `delete from entry where id = ${captured}`],
    /entry \d+ at place \d+ is no longer in the journal/,
  ],
  [
    "two entries swapped in the sequence",
    [
      `update entry_seal set entry_id = -entry_id where entry_id in (select id from entry where ${swapped})`,
      `update entry_seal set entry_id = (select sum(id) from entry where ${swapped}) + entry_id where entry_id < 0`,
    ],
    /is not what was sealed/,
  ],
  [
    "changed facts",
    [`update entry set facts = replace(facts::text, '}', ' }')::json where id = ${captured}`],
    /entry \d+ at place \d+ is not what was sealed/,
  ],
  [
    "another time",
    [`update entry set effective_at = effective_at + interval '1 ms' where id = ${captured}`],
    /is not what was sealed/,
  ],
  [
    "another account",
    [`update account set code = 'fund:another' where code = 'platform:tips'`],
    /is not what was sealed/,
  ],
  ["a changed root", ["update seal_block set root = sha256(root)"], /its root is not that of its entries/],
  ["a changed head", ["update seal_block set head = sha256(head)"], /its head does not follow/],
  ["a seal that is gone", ["delete from entry_seal where sequence = 3"], /has \d+ sealed entries instead of/],
];

test.each(tamperings)("the seal finds %s", async (_, statements, found) => {
  const { db, tamper } = await sealedBook();
  expect(await findBrokenSeals(db.sql)).toEqual([]);
  await tamper(...statements.map((text): [string] => [text]));
  expect((await findBrokenSeals(db.sql)).join("\n")).toMatch(found);
});

test("a tail that was sealed again after a change is found by a head that was published before", async () => {
  const { db, tamper, seal, head } = await sealedBook();
  await tamper(
    [`update posting set amount = amount * 2 where entry_id = ${captured}`],
    ["delete from entry_seal"],
    ["delete from seal_block"],
  );
  await seal();
  expect(await findBrokenSeals(db.sql)).toEqual([]);
  expect((await verifySeal(db.sql, { heads: [head] })).broken).toEqual([
    `no block has the published head ${head}`,
  ]);
});

test.each(["update seal_block set size = 0", "delete from entry_seal", "truncate seal_block"])(
  "the database refuses: %s",
  async (statement) => {
    const { sql } = await openSmallBook();
    await expect(sql.query(statement)).rejects.toMatchObject({ code: "23001" });
  },
);
