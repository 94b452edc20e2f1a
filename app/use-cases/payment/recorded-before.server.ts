import { lockSubjects } from "#app/db/lock.ts";
import type { Sql } from "#app/db/sql.ts";

/** The same reference and amount stand there already: a form that was sent twice, or two people who saw one line of the bank. */
export type RecordedBefore = { kind: "recorded_before" };

const same = `amount = $2 and upper(replace(reference, ' ', '')) = upper(replace($3, ' ', '')) and state in ('recorded', 'confirmed')`;

const placesOf = {
  deposit: `select from fund_deposit where fund_id = $1::uuid and ${same}`,
  capital: `select from capital_payment where currency = $1 and ${same}`,
  repayment: `select from repayment where campaign_id = $1::uuid and ${same}`,
};

/**
 * Whether money that came to the bank is recorded already, or confirmed; what was rejected, withdrawn or reversed may be recorded
 * anew. `of`: the fund, currency or campaign. Two at once see each other.
 */
export async function isRecordedBefore(
  sql: Sql,
  place: keyof typeof placesOf,
  { of, amount, reference }: { of: string; amount: bigint; reference: string },
): Promise<boolean> {
  await lockSubjects(sql, [`recorded:${place}:${of}`]);
  return (await sql.query(placesOf[place], [of, amount, reference])).length > 0;
}
