import { expect, onTestFinished, test } from "vitest";
import { createTestDatabase } from "../../support/test-database.ts";

test("a transaction of which a statement failed is never told as done, though its work went on", async () => {
  const db = await createTestDatabase();
  onTestFinished(() => db.close());
  const key = "kept";
  const working = db.transaction(async (sql) => {
    await sql.query("insert into rate_count (key, window_start, count) values ($1, now(), 1)", [key]);
    await sql.query("select 1 / $1::int", [0]).catch(() => {});
    return "done";
  });
  await expect(working).rejects.toThrow("division by zero");
  expect(await db.sql.query("select from rate_count where key = $1", [key])).toEqual([]);
});

test("what failed first is told, not that the transaction was aborted by it", async () => {
  const db = await createTestDatabase();
  onTestFinished(() => db.close());
  const working = db.transaction(async (sql) => {
    const first = sql.query("select 1 / $1::int", [0]);
    first.catch(() => {});
    await sql.query("select 1");
    await first;
  });
  await expect(working).rejects.toThrow("division by zero");
});
