import type { Sql } from "#app/db/sql.ts";
import { isDisputed } from "./open-dispute.ts";

/** Sets the state of paid donations by their disputes, and by what of their refunds has reached the donors so far. */
export async function noteDonationState(sql: Sql, donationIds: readonly string[]): Promise<void> {
  await sql.query(
    `update donation d set state = (case
              when s.is_disputed then 'disputed'
              when d.refunded = d.amount and s.is_waiting then 'refund_due'
              when d.refunded = d.amount and s.is_lost then 'lost'
              when d.refunded = d.amount then 'refunded'
              when s.has_arrived or s.is_lost then 'partly_refunded'
              else 'paid' end)::donation_state
       from (select d.id, ${isDisputed} as is_disputed,
                    exists (select from dispute u where u.donation_id = d.id and u.of_gift > 0) as is_lost,
                    exists (select from refund r where r.donation_id = d.id
                               and r.state in ('succeeded', 'transferred', 'charged_back')) as has_arrived,
                    exists (select from refund r where r.donation_id = d.id
                               and r.state not in ('succeeded', 'transferred', 'charged_back')) as is_waiting
               from donation d where d.id = any($1::uuid[]) and d.match_status in ('paid', 'rejected')) s
      where d.id = s.id`,
    [donationIds],
  );
}
