import type { Sql } from "#app/db/sql.ts";

type Line = { entry: bigint; kind: string; code: string; amount: bigint | null };

/**
 * The journal as a table that reads well: one line per posting, debits and credits in two columns, in units of money.
 * `names` shortens ids to what they stand for; `after`: only entries behind this one.
 */
export async function printJournal(
  sql: Sql,
  { names = {}, after = 0n }: { names?: Record<string, string>; after?: bigint } = {},
): Promise<string> {
  const lines = await sql.query<Line>(
    `select e.id as entry, e.kind, a.code, p.amount
       from entry e left join posting p on p.entry_id = e.id left join account a on a.id = p.account_id
      where e.id > $1 order by e.id, p.line`,
    [after],
  );
  let last: bigint | null = null;
  const rows = lines.map(({ entry, kind, code, amount }) => {
    const title = entry === last ? "" : kind;
    last = entry;
    if (amount === null) return `${title.padEnd(20)} (nothing moves)`;
    const account = Object.entries(names).reduce((text, [id, name]) => text.replaceAll(id, name), code);
    const [debit, credit] = amount > 0n ? [unitsOf(amount), ""] : ["", unitsOf(-amount)];
    return `${title.padEnd(20)} ${account.padEnd(44)} ${debit.padStart(12)} ${credit.padStart(12)}`;
  });
  return [
    `${"entry".padEnd(20)} ${"account".padEnd(44)} ${"debit".padStart(12)} ${"credit".padStart(12)}`,
    ...rows,
  ]
    .map((row) => row.trimEnd())
    .join("\n");
}

function unitsOf(amount: bigint): string {
  const text = amount.toString().padStart(3, "0");
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
