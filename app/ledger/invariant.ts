import type { Sql } from "#app/db/sql.ts";

/** A promise of the book with what finds its breaches. */
export type Invariant = { name: string; sentence: string; find(sql: Sql): Promise<string[]> };

/** An invariant whose breaches are the rows of one statement, each a text named `broken`. */
export function bySql(name: string, sentence: string, text: string): Invariant {
  return {
    name,
    sentence,
    find: async (sql) =>
      (await sql.query<{ broken: string }>(`${text} limit 20`)).map(({ broken }) => broken),
  };
}
