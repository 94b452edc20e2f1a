import { forgottenBefore } from "#app/domain/rights/retention.ts";
import type { Ports } from "../ports.ts";

/** Accounts of refunds that were paid, or went another way, are forgotten. Answers how many were. */
export async function forgetRefundAccounts({ db, clock }: Pick<Ports, "db" | "clock">): Promise<number> {
  const before = forgottenBefore("refundAccounts", { now: clock.now() });
  const forgotten = await db.sql.query(
    `update refund set account = null, account_key = null, account_at = null, account_by = null
      where account is not null and state <> 'failed' and coalesce(settled_at, account_at) < $1 returning id`,
    [before],
  );
  return forgotten.length;
}
