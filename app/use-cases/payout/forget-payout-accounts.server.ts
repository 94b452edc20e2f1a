import type { Ports } from "../ports.ts";

/**
 * A replaced account stays readable while the one that replaced it cools down, to come back if that is blocked; then
 * nobody needs its details any more. Answers how many were forgotten.
 */
export async function forgetPayoutAccounts({ db, clock }: Pick<Ports, "db" | "clock">): Promise<number> {
  const forgotten = await db.sql.query(
    `update payout_account a set details = null, details_key = null
      where a.state = 'replaced' and a.details is not null
        and exists (select from payout_account n where n.person_id = a.person_id and n.state = 'active' and n.usable_from <= $1)
     returning a.id`,
    [clock.now()],
  );
  return forgotten.length;
}
