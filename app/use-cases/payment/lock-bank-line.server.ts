import type { Sql } from "#app/db/sql.ts";

export type LockedLine = {
  currency: string;
  amount: bigint;
  is_matched: boolean;
  /** Of its charge of the bank, if there is one that stands. */
  charge: "proposed" | "approved" | null;
};

/** A line of the bank's statement, locked until the transaction ends: nobody else matches it or calls it a charge. Null when there is none. */
export async function lockBankLine(sql: Sql, lineId: string): Promise<LockedLine | null> {
  // Asked only once it is locked: who held it may have called it a charge.
  await sql.query("select from bank_line where id = $1 for update", [lineId]);
  const [line] = await sql.query<LockedLine>(
    `select l.currency, l.amount, l.matched_at is not null as is_matched, c.state::text as charge
       from bank_line l left join bank_charge c on c.line_id = l.id and c.state in ('proposed', 'approved') where l.id = $1`,
    [lineId],
  );
  return line ?? null;
}
