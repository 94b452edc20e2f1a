import type { Sql } from "#app/db/sql.ts";

/** Sets the state of donations by what of their refunds has reached the donors so far. */
export async function noteRefunded(sql: Sql, donationIds: readonly string[]): Promise<void> {
  await sql.query(
    `update donation d set state = (case
              when d.refunded = d.amount and r.waiting then 'refund_due'
              when d.refunded = d.amount then 'refunded'
              when r.arrived then 'partly_refunded'
              else 'paid' end)::donation_state
       from (select donation_id, bool_or(state in ('succeeded', 'transferred')) as arrived,
                    bool_or(state not in ('succeeded', 'transferred')) as waiting
               from refund where donation_id = any($1::uuid[]) group by donation_id) r
      where d.id = r.donation_id`,
    [donationIds],
  );
}
