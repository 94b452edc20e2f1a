import type { Sql } from "#app/db/sql.ts";
import type { PayoutAccountChangedFacts } from "#app/domain/ports/payout-mail.ts";

type Row = { name: string; bank_name: string; masked: string; stated_at: Date; usable_from: Date };

/** What is told of a stated account: its bank and the end of its number, nothing more; null when there is none. One SQL statement. */
export async function readPayoutAccountChanged(
  sql: Sql,
  { accountId, reader, siteUrl }: { accountId: string; reader: string | undefined; siteUrl: string },
): Promise<PayoutAccountChangedFacts | null> {
  const [row] = await sql.query<Row>(
    `select p.name, a.bank_name, a.masked, a.stated_at, a.usable_from
       from payout_account a join person p on p.id = a.person_id where a.id = $1`,
    [accountId],
  );
  if (!row) return null;
  const isOperator = reader === "operator";
  return {
    reader: isOperator ? "operator" : "owner",
    name: row.name,
    bank: row.bank_name || null,
    masked: row.masked,
    statedAt: row.stated_at,
    usableFrom: row.usable_from > row.stated_at ? row.usable_from : null,
    url: `${siteUrl}${isOperator ? "/panel/desembolsos" : "/panel/cuenta-de-cobro"}`,
  };
}
