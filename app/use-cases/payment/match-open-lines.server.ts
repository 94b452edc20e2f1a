import type { Sql } from "#app/db/sql.ts";
import { bankDays, lineNames, openBankMovements, returnedPayouts } from "#app/ledger/bank-movements.ts";

/** How a line `l` and a movement `m` of the same amount may be found to be one, the surest first. */
const signs = [
  "m.ids && l.names",
  "m.reference = any (l.names)",
  `abs(m.day - l.booked_on) <= ${bankDays}
   and l.id not in (select line_id from named) and m.number not in (select number from named)
   and l.id not in (select line_id from (${returnedPayouts}) r)`,
];

/**
 * Matches open lines that nobody has spoken of with movements of the same amount, where each can only be the other: by our own name for
 * a payout, then by the bank's reference, then by the days around; by days never what names another movement. Answers how many.
 */
export async function matchOpenLines(sql: Sql, of: { currency: string; now: Date }): Promise<number> {
  let matched = 0;
  for (const sign of signs) {
    const rows = await sql.query(
      `with line as materialized (
         select l.id, l.amount, l.booked_on, ${lineNames} as names from bank_line l
          where l.matched_at is null and l.matched_by is null and l.currency = $1
            and not exists (select from bank_charge c where c.line_id = l.id and c.state = 'proposed')),
       movement as materialized (
         select row_number() over () as number, m.* from (${openBankMovements}) m where m.currency = $1),
       named as materialized (
         select l.id as line_id, m.number from (select id, sign(amount) as side, unnest(names) as name from line) l
           join (select number, sign(amount) as side, unnest(ids || reference) as name from movement) m using (side, name)),
       pair as (
         select l.id as line_id, m.number, count(*) over (partition by l.id) as movements, count(*) over (partition by m.number) as lines
           from line l join movement m on m.amount = l.amount and ${sign})
       update bank_line l set entry_id = m.entry_id, batch_id = m.batch_id, matched_at = $2
         from pair p join movement m using (number)
        where p.line_id = l.id and p.movements = 1 and p.lines = 1 and l.matched_at is null
          and (m.batch_id is null or not exists (
            select from pair q join movement part on part.number = q.number where part.part_of = m.batch_id))
       returning l.id`,
      [of.currency, of.now],
    );
    matched += rows.length;
  }
  return matched;
}
