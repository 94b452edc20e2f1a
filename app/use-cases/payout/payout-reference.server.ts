import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { toDecimalText } from "#app/domain/money/money.ts";

/** The bank gave this reference to another payout before. `first`: that payout's campaign, amount and day. */
export type ReferenceUsed = { kind: "reference_used"; first: string };

/**
 * One reference is one transfer: what another payout of this currency has, however it is spelt, is not a second one's. The caller holds the
 * bank's money of the currency, so that two at once see each other.
 */
export async function findReferenceUsed(
  sql: Sql,
  { reference, currency }: { reference: string; currency: Currency },
): Promise<ReferenceUsed | null> {
  const [first] = await sql.query<{ title: string; amount: bigint; day: string }>(
    `select c.title, o.amount, to_char(o.sent_at, 'YYYY-MM-DD') as day
       from payout o join release r on r.id = o.release_id join campaign c on c.id = r.campaign_id
      where o.currency = $2 and upper(replace(o.reference, ' ', '')) = upper(replace($1, ' ', ''))
      order by o.sent_at, o.id limit 1`,
    [reference, currency],
  );
  if (!first) return null;
  const { title, amount, day } = first;
  return {
    kind: "reference_used",
    first: `${title} · ${toDecimalText({ amount, currency })} ${currency} · ${day}`,
  };
}
