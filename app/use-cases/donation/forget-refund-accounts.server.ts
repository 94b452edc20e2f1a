import type { Ports } from "../ports.ts";

/** How long after a transfer its account is kept: a bank may send it back meanwhile. */
const keptDays = 30;

/** Accounts of refunds that were paid, or went another way, are forgotten. Answers how many were. */
export async function forgetRefundAccounts({ db, clock }: Pick<Ports, "db" | "clock">): Promise<number> {
  const before = new Date(clock.now().getTime() - keptDays * 86_400_000);
  const forgotten = await db.sql.query(
    `update refund set account = null, account_key = null, account_at = null, account_by = null
      where account is not null and state <> 'failed' and coalesce(settled_at, account_at) < $1 returning id`,
    [before],
  );
  return forgotten.length;
}
