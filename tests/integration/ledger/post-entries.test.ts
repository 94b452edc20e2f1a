import { expect, test } from "vitest";
import { bankCustody, platformCapital } from "#app/ledger/chart-of-accounts.ts";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { EntryConflict, FloorBroken, openJournal, postEntries } from "#app/ledger/journal.server.ts";
import { clearing, hats, move, openSmallBook, recordedAt, tipJar, usd } from "./small-book.ts";

const bank = bankCustody(usd);
const capital = platformCapital(usd);

test("the same fact posted again answers the first entry and moves nothing", async () => {
  const { sql, post } = await openSmallBook();
  const fact = move("again", 300n, { debit: clearing, credit: hats });
  const [first] = await post(fact);
  expect(first).toMatchObject({ key: "again", isNew: true });
  // Who told us, and when, is not what makes it another fact.
  const told = { ...fact, source: "evt_2", effectiveAt: new Date("2026-04-01T00:00:00Z") };
  expect(await post(told)).toEqual([{ ...first, isNew: false }]);
  const once = move("twice in one call", 5n, { debit: clearing, credit: tipJar });
  const both = await post(once, once);
  expect(both[0]!.id).toBe(both[1]!.id);
  expect(await sql.query("select from posting")).toHaveLength(6);
});

const others = [
  ["another amount", { amount: 301n }],
  ["another account", { credit: tipJar }],
  ["another kind", { kind: "fund-deposited" }],
  ["another campaign", { campaignId: "019ab3c4-0000-7000-8000-000000000002" }],
] as const;

test.each(others)("a key that is taken is refused for %s, and nothing is posted", async (_, change) => {
  const { sql, post } = await openSmallBook();
  await post(move("taken", 300n, { debit: clearing, credit: hats }));
  const {
    amount = 300n,
    credit = hats,
    ...rest
  } = { ...change } as { amount?: bigint; credit?: typeof hats };
  const claim = { ...move("taken", amount, { debit: clearing, credit }), ...rest };
  const fresh = move("beside it", 1n, { debit: clearing, credit: hats });
  await expect(post(fresh, claim)).rejects.toThrow(EntryConflict);
  expect(await sql.query("select from entry where key = 'beside it'")).toEqual([]);
  const pair = [
    move("new", 1n, { debit: clearing, credit: hats }),
    move("new", 2n, { debit: clearing, credit: hats }),
  ];
  await expect(post(...pair)).rejects.toThrow(EntryConflict);
});

test("an entry that would break a floor names the account, and leaves nothing of its batch", async () => {
  const { sql, post } = await openSmallBook();
  const before = await sql.query("select * from balance order by account_id");
  const good = move("good", 50n, { debit: clearing, credit: hats });
  const bad = move("bad", 1_051n, { debit: hats, credit: clearing });
  const refused = post(good, bad);
  await expect(refused).rejects.toThrow(FloorBroken);
  await expect(refused).rejects.toMatchObject({ account: hats.code, message: `${hats.code} would hold -1` });
  expect(await sql.query("select key from entry")).toEqual([{ key: "first" }]);
  expect(await sql.query("select * from balance order by account_id")).toEqual(before);
  await post(good, move("exactly to zero", 1_050n, { debit: hats, credit: clearing }));
});

test("entries that come bit by bit stand in the book like those that come at once", async () => {
  const { db, sql } = await openSmallBook();
  const bits = [
    [move("a", 300n, { debit: clearing, credit: hats }), move("b", 7n, { debit: clearing, credit: tipJar })],
    [],
    // An account that is new to the book, one that moved in the bit before, and a fact that was there.
    [move("c", 20n, { debit: bank, credit: capital }), move("a", 300n, { debit: clearing, credit: hats })],
    [move("d", 1_300n, { debit: hats, credit: bank })],
  ];
  const posted = await db.transaction(async (inside) => {
    const journal = openJournal(inside, { recordedAt });
    for (const bit of bits) await journal.take(bit);
    return journal.finish();
  });
  expect(posted.map(({ key }) => key)).toEqual(["a", "b", "c", "a", "d"]);
  expect(posted[3]!.id).toBe(posted[0]!.id);
  const standing = await sql.query<{ line: string }>(
    `select format('%s %s %s', a.code, b.amount, b.version) as line from balance b join account a on a.id = b.account_id
      order by a.code`,
  );
  expect(standing.map(({ line }) => line)).toMatchInlineSnapshot(`
    [
      "bank:custody -1280 2",
      "campaign:019ab3c4-0000-7000-8000-000000000001:donations 0 3",
      "platform:capital -20 1",
      "platform:tips -7 1",
      "stripe:clearing 1307 3",
    ]
  `);
  const broken = (await checkLedger(sql)).filter((check) => check.broken.length > 0);
  // Of this money Stripe knows nothing.
  expect(broken.map(({ name }) => name)).toEqual(["clearing-agrees"]);
});

test("a later bit that is refused takes the earlier ones with it", async () => {
  const { db, sql } = await openSmallBook();
  const before = await sql.query("select * from balance order by account_id");
  const good = move("good", 50n, { debit: clearing, credit: hats });
  const bad = [
    [move("bad", 1_051n, { debit: hats, credit: clearing }), FloorBroken],
    [move("good", 51n, { debit: clearing, credit: hats }), EntryConflict],
  ] as const;
  for (const [second, refusal] of bad) {
    const posting = db.transaction(async (inside) => {
      const journal = openJournal(inside, { recordedAt });
      await journal.take([good]);
      await journal.take([second]);
      await journal.take([move("after", 1n, { debit: clearing, credit: hats })]);
      return journal.finish();
    });
    await expect(posting).rejects.toThrow(refusal);
  }
  expect(await sql.query("select key from entry")).toEqual([{ key: "first" }]);
  expect(await sql.query("select * from balance order by account_id")).toEqual(before);
});

test("many who post on the same accounts at once leave versions without a gap", async () => {
  const { db, sql } = await openSmallBook({ connections: 12 });
  const accounts = [bank, capital, tipJar, hats, clearing];
  // Each writer takes the accounts in another order, and some are new to the book for all of them at once.
  const writers = Array.from({ length: 60 }, (_, writer) => {
    const entries = Array.from({ length: 4 }, (_, number) => {
      const debit = accounts[(writer + number) % 3]!;
      const credit = accounts[(writer + number + 1 + (writer % 2)) % 3]!;
      return move(`${writer}/${number}`, BigInt(1 + writer), { debit, credit });
    });
    const order = writer % 2 === 0 ? entries : entries.reverse();
    return db.transaction((one) => postEntries(one, order, { recordedAt }));
  });
  expect((await Promise.all(writers)).flat().every(({ isNew }) => isNew)).toBe(true);
  const [{ count }] = (await sql.query<{ count: bigint }>("select count(*) as count from entry")) as [
    { count: bigint },
  ];
  expect(count).toBe(241n);
  const checks = await checkLedger(sql);
  for (const name of ["entries-balance", "balances-follow", "floors-kept"])
    expect(checks.find((check) => check.name === name)).toMatchObject({ broken: [] });
});

test("many who post one fact at once post it once, and all are answered with it", async () => {
  const { db, sql } = await openSmallBook({ connections: 8 });
  const fact = move("one fact", 40n, { debit: clearing, credit: hats });
  const own = (writer: number) => move(`own ${writer}`, 1n, { debit: clearing, credit: hats });
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, writer) =>
      db.transaction((one) => postEntries(one, [fact, own(writer)], { recordedAt })),
    ),
  );
  expect(new Set(answers.map(([first]) => first!.id)).size).toBe(1);
  expect(answers.filter(([first]) => first!.isNew)).toHaveLength(1);
  expect(await sql.query("select from entry where key = 'one fact'")).toHaveLength(1);
  const [balance] = await sql.query(
    "select b.amount from balance b join account a on a.id = b.account_id where a.code = $1",
    [clearing.code],
  );
  expect(balance).toEqual({ amount: 1_056n });
});

test("two facts that claim one name at once: one stands, the other is refused", async () => {
  const { db, sql } = await openSmallBook({ connections: 8 });
  const claims = [40n, 50n].map((amount) =>
    db.transaction((one) =>
      postEntries(one, [move("claimed", amount, { debit: clearing, credit: hats })], { recordedAt }),
    ),
  );
  const settled = await Promise.allSettled(claims);
  expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(settled.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { name: "EntryConflict" },
  });
  expect(await sql.query("select from entry where key = 'claimed'")).toHaveLength(1);
});

test("bit by bit too, one fact that many post at once stands once, and all are answered with it", async () => {
  const { db, sql } = await openSmallBook({ connections: 8 });
  const fact = move("one fact", 40n, { debit: clearing, credit: hats });
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, writer) =>
      db.transaction(async (inside) => {
        const journal = openJournal(inside, { recordedAt });
        await journal.take([fact]);
        for (const bit of [1, 2, 3])
          await journal.take([move(`${writer}/${bit}`, 1n, { debit: clearing, credit: hats })]);
        return journal.finish();
      }),
    ),
  );
  expect(new Set(answers.map(([first]) => first!.id)).size).toBe(1);
  expect(await sql.query("select from entry")).toHaveLength(1 + 1 + 8 * 3);
});

test("an entry that cannot be written, beside one that breaks a floor, is told and ends no process", async () => {
  const { db, sql, post } = await openSmallBook();
  const claimed = move("claimed", 40n, { debit: bank, credit: capital });
  const bad = move("bad", 1_001n, { debit: hats, credit: clearing });
  let posting: Promise<unknown> | undefined;
  await db.transaction(async (inside) => {
    await postEntries(inside, [claimed], { recordedAt });
    posting = post(move("claimed", 50n, { debit: tipJar, credit: clearing }), bad);
    posting.catch(() => {});
    await db.sql.query("select pg_sleep(0.3)");
  });
  await expect(posting).rejects.toThrow(FloorBroken);
  expect(await sql.query("select key from entry order by id")).toEqual([
    { key: "first" },
    { key: "claimed" },
  ]);
});
