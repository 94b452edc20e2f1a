import { lockSubjects } from "#app/db/lock.ts";
import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { stripeClearing } from "./chart-of-accounts.ts";
import { isInBook } from "./gifts-in-book.ts";

/**
 * What may move from Stripe to our bank, in minor units: what is available there by its own lines, less what refunds may
 * still need there: decided ones that go back by card, all that was given by card to campaigns that were not funded or late, open disputes not yet taken, what is
 * in suspense, and payouts whose line has not come.
 */
export async function readMovableMoney(
  sql: Sql,
  { currency, now }: { currency: Currency; now: Date },
): Promise<bigint> {
  const [sums] = await sql.query<{ available: bigint; needed: bigint }>(
    `select coalesce((select sum(net) from balance_transaction where currency = $1 and (available_at <= $2 or net < 0)), 0)::bigint as available,
            (coalesce((select sum(d.amount - d.refunded + d.tip + d.fee_cover) from campaign c join donation d on d.campaign_id = c.id
                        where (c.state in ('live', 'paused', 'collecting', 'failed', 'cancelled') or exists (
                                 select from late_gift l where l.donation_id = d.id and l.until > $2))
                          and d.currency = $1 and d.payment_intent_id is not null
                          and ${isInBook} and d.refunded < d.amount), 0)
           + coalesce((select sum(r.amount + r.tip + r.fee_cover - r.charged_back) from refund r join donation d on d.id = r.donation_id
                        where d.currency = $1 and r.state in ('due', 'sent')), 0)
           + coalesce((select -sum(b.amount) from account a join balance b on b.account_id = a.id
                        where a.currency = $1 and a.code = 'suspense' and b.amount < 0), 0)
           + coalesce((select sum(amount) from dispute where currency = $1 and (state is null or state = 'opened')), 0)
           + coalesce((select sum(amount) from stripe_payout p where p.currency = $1 and p.state in ('requested', 'sent', 'arrived')
                          and not exists (select from balance_transaction t where t.source = p.stripe_id)), 0))::bigint as needed`,
    [currency, now],
  );
  const movable = sums!.available - sums!.needed;
  return movable > 0n ? movable : 0n;
}

/** The same; until the transaction ends nobody else who asks here moves any of it. */
export async function lockMovableMoney(
  sql: Sql,
  { currency, now }: { currency: Currency; now: Date },
): Promise<bigint> {
  await lockSubjects(sql, [stripeClearing({ currency }).code]);
  return readMovableMoney(sql, { currency, now });
}
