import { expect, test } from "vitest";
import { openSmallBook } from "./small-book.ts";

const changes = [
  ["entry", "update", "update entry set source = 'another'"],
  ["entry", "delete", "delete from entry"],
  ["entry", "truncate", "truncate entry cascade"],
  ["posting", "update", "update posting set amount = amount * 2"],
  ["posting", "delete", "delete from posting"],
  ["posting", "truncate", "truncate posting"],
  ["account", "update", "update account set floor = 'none'"],
  ["account", "delete", "delete from account"],
  ["account", "truncate", "truncate account cascade"],
] as const;

test.each(changes)("the database refuses for %s: %s", async (table, change, statement) => {
  const { sql } = await openSmallBook();
  const before = await sql.query(`select * from ${table} order by 1`);
  await expect(sql.query(statement)).rejects.toMatchObject({
    code: "23001",
    message: `the journal is append-only: ${change.toUpperCase()} on ${table} is refused`,
  });
  // Not even a statement that would touch no row.
  if (change !== "truncate")
    await expect(sql.query(`${statement} where false`)).rejects.toMatchObject({ code: "23001" });
  expect(await sql.query(`select * from ${table} order by 1`)).toEqual(before);
});
