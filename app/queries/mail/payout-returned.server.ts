import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { PayoutReturnedFacts } from "#app/domain/ports/payout-mail.ts";

type Row = {
  public_name: string;
  title: string;
  amount: bigint;
  currency: Currency;
  failure: string;
  rail: string | null;
  bank_name: string | null;
  masked: string | null;
};

/** What is told of a payout that the bank sent back; null when there is none. One SQL statement. */
export async function readPayoutReturned(
  sql: Sql,
  { payoutId, reader, siteUrl }: { payoutId: string; reader: string | undefined; siteUrl: string },
): Promise<PayoutReturnedFacts | null> {
  const [row] = await sql.query<Row>(
    `select c.public_name, c.title, o.amount, o.currency, o.failure, a.rail::text, a.bank_name, a.masked
       from payout o join release r on r.id = o.release_id join campaign c on c.id = r.campaign_id
       left join payout_batch_item i on i.payout_id = o.id left join payout_account a on a.id = i.account_id
      where o.id = $1 and o.state = 'failed'`,
    [payoutId],
  );
  if (!row) return null;
  const isOperator = reader === "operator";
  return {
    reader: isOperator ? "operator" : "owner",
    publicName: row.public_name,
    title: row.title,
    amount: { amount: row.amount, currency: row.currency },
    reason: row.failure,
    account: row.masked === null ? null : { bank: row.bank_name || null, masked: row.masked },
    isCash: row.rail === "cash_code",
    url: `${siteUrl}${isOperator ? "/panel/desembolsos" : "/panel/cuenta-de-cobro"}`,
  };
}
