import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

/** What of a card's refunds went another way than back to the card. */
export type RefundWays = {
  /** The card did not take it: to be paid by transfer. */
  undelivered: MoneyData;
  /** When it was said to which account, if it was. */
  accountAt: string | null;
  /** Whether who holds the gift's link may say so: not where its bank took it back or disputes it. */
  mayState: boolean;
  transferred: MoneyData;
  /** When the newest transfer was made; null: none was. */
  transferredAt: string | null;
};

/** Null when all of it goes, or went, to the card, or the gift was made in hand. One query. */
export async function readRefundWays(
  { sql }: Database,
  { id, currency }: { id: string; currency: Currency },
): Promise<RefundWays | null> {
  const [row] = await sql.query<{
    undelivered: bigint;
    transferred: bigint;
    at: Date | null;
    account_at: Date | null;
    may_state: boolean;
  }>(
    `select coalesce(sum(r.amount + r.tip + r.fee_cover - r.charged_back) filter (where r.state = 'failed'), 0)::bigint as undelivered,
            coalesce(sum(r.amount + r.tip + r.fee_cover - r.charged_back) filter (where r.state = 'transferred'), 0)::bigint as transferred,
            max(r.account_at) filter (where r.state = 'failed') as account_at,
            not exists (select from dispute u where u.donation_id = $1 and (u.state is null or u.state <> 'won')) as may_state,
            max(r.settled_at) filter (where r.state = 'transferred') as at
       from refund r where r.donation_id = $1 and not exists (select from hand_gift h where h.id = r.donation_id)`,
    [id],
  );
  const { undelivered, transferred, at } = row!;
  if (undelivered === 0n && transferred === 0n) return null;
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  return {
    undelivered: money(undelivered),
    accountAt: row!.account_at?.toISOString() ?? null,
    mayState: row!.may_state,
    transferred: money(transferred),
    transferredAt: at?.toISOString() ?? null,
  };
}
