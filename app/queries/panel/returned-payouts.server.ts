import type { Sql } from "#app/db/sql.ts";
import { returnedPayouts } from "#app/ledger/bank-movements.ts";

type Returned = {
  lineId: string;
  payoutId: string;
  publicName: string;
  title: string;
  /** Of the bank's line, with what the bank wrote. */
  day: string;
  description: string;
  /** Whether the line can be no other payout, and the payout no other line. */
  isOnly: boolean;
};

/** Payouts under way that lines of the bank's statement seem to bring back. One query. */
export function readReturnedPayouts(sql: Sql): Promise<Returned[]> {
  return sql.query<Returned>(
    `select b.line_id as "lineId", b.payout_id as "payoutId", c.public_name as "publicName", c.title,
            b.booked_on::text as day, b.description, b.is_only as "isOnly"
       from (${returnedPayouts}) b join payout o on o.id = b.payout_id join release r on r.id = o.release_id
       join campaign c on c.id = r.campaign_id order by b.booked_on, b.line_id, o.sent_at, o.id limit 200`,
  );
}
