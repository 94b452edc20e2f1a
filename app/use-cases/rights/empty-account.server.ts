import type { Sql } from "#app/db/sql.ts";
import { forgottenAddress, forgottenName } from "#app/domain/rights/forgotten.ts";

/** Nobody gets into it any more, and it says nobody. The row stays: the book names it as who did what. */
export async function emptyAccount(
  sql: Sql,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  for (const table of [
    "session",
    "passkey",
    "second_factor",
    "recovery_code",
    "person_phone",
    "mail_refusal",
    "text_message",
  ])
    await sql.query(`delete from ${table} where person_id = $1`, [personId]);
  await sql.query(
    `update facilitation f set state = 'ended', may_submit = false, email = null, ended_at = $2 from campaign c
      where c.id = f.campaign_id and c.entrepreneur_id = $1 and f.state in ('invited', 'agreed')`,
    [personId, now],
  );
  // The end of a number that was paid to stays with its payout.
  await sql.query(
    `update payout_account a set state = case when state = 'active' then 'forgotten' else state end, details = null, details_key = null,
            bank_name = case when is_paid then bank_name else '' end, masked = case when is_paid then masked else '' end
       from (select id, exists (select from payout_batch_item i where i.account_id = x.id) as is_paid
               from payout_account x where person_id = $1) paid
      where paid.id = a.id`,
    [personId],
  );
  await sql.query("update person set email = $2, name = $3, forgotten_at = $4 where id = $1", [
    personId,
    forgottenAddress(personId),
    forgottenName,
    now,
  ]);
}
