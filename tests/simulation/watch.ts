import { createHash } from "node:crypto";
import type { Sql } from "#app/db/sql.ts";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { reconcileStripe } from "#app/ledger/reconcile-stripe.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import type { Cast } from "./cast.ts";
import type { Stage } from "./simulated-stage.ts";

/** What must hold after every single step, now being $1; each row is a breach. */
const afterEveryStep = `
  select format('donation %s: refunded %s of %s, match %s, refunds and losses %s', d.id, d.refunded, d.amount, d.match, r.sum) as broken
    from donation d left join (
      select donation_id, sum(amount) as sum from (
        select donation_id, amount from refund union all select donation_id, of_gift from dispute where donation_id is not null) taken
       group by donation_id) r on r.donation_id = d.id
   where d.refunded < 0 or d.refunded > d.amount or d.match < 0 or d.refunded <> case d.state when 'reversed' then d.amount else coalesce(r.sum, 0) end
      or d.match <> coalesce((select sum((w->>'amount')::bigint) from jsonb_array_elements(d.match_draws) w), 0)
   union all
  select format('fund %s: %s is not %s + %s + %s + %s', fund_id, deposited, available, reserved, conditional, earned)
    from match_fund_position
   where deposited <> available + reserved + conditional + earned
      or least(deposited, available, reserved, conditional, earned) < 0
   union all
  select format('campaign %s: %s raised, %s match, %s reserved, %s open; its donations %s', p.campaign_id, p.raised, p.match,
                p.reserved, p.open_reservations, row_to_json(s))
    from match_campaign_position p left join (
      select campaign_id, coalesce(sum(amount - refunded) filter (where match_status = 'paid'), 0) as raised,
             coalesce(sum(match) filter (where match_status = 'paid'), 0) as match,
             coalesce(sum(match) filter (where match_status = 'reserved'), 0) as reserved,
             count(*) filter (where match_status = 'reserved') as open
        from donation group by campaign_id) s on s.campaign_id = p.campaign_id
   where p.raised <> coalesce(s.raised, 0) or p.match <> coalesce(s.match, 0)
      or p.reserved <> coalesce(s.reserved, 0) or p.open_reservations <> coalesce(s.open, 0)
   union all
  select format('donation %s is %s with %s disputes, %s of them in the book', d.id, d.state, count(u.id), count(u.state))
    from donation d left join dispute u on u.donation_id = d.id and u.state in ('opened', 'withdrawn')
      or u.state is null and u.payment_intent_id = d.payment_intent_id
   group by d.id having case d.state when 'disputed' then count(u.id) = 0 when 'held' then false else count(u.state) > 0 end
   union all
  select format('donation %s: refunds and losses take %s of tip %s and %s of covered fee %s', d.id, t.tip, d.tip, t.fee_cover, d.fee_cover)
    from donation d join (
      select donation_id, sum(tip) as tip, sum(fee_cover) as fee_cover from (
        select donation_id, tip, fee_cover from refund
        union all select donation_id, of_tip, of_fee_cover from dispute where donation_id is not null) taken
       group by donation_id) t on t.donation_id = d.id
   where t.tip > d.tip or t.fee_cover > d.fee_cover
   union all
  select format('tranche %s of %s is %s without accepted evidence of the one before', t.position, t.campaign_id, t.state)
    from tranche t join tranche b on b.campaign_id = t.campaign_id and b.position = t.position - 1
   where t.needs->>'evidence' = 'true' and t.state <> 'waiting'
     and not exists (select from tranche_evidence e where e.tranche_id = b.id and e.state = 'accepted')
     and not (b.state = 'confirmed' and not exists (select from release r where r.tranche_id = b.id and r.state <> 'rejected'))
   union all
  select format('campaign %s is %s before its end', id, state)
    from campaign where state in ('collecting', 'funded', 'releasing', 'reporting') and deadline_at > $1
   union all
  select format('account %s holds %s', a.code, b.amount) from account a join balance b on b.account_id = a.id
   where a.floor = 'not_negative' and case when a.kind in ('asset', 'expense') then b.amount < 0 else b.amount > 0 end`;

async function breaches(sql: Sql, text: string, values: unknown[] = []): Promise<string[]> {
  return (await sql.query<{ broken: string }>(text, values)).map(({ broken }) => broken);
}

/** Breaches of what must hold after every step, and errors that the product noted. */
export async function watchStep({ ports, now, takeErrors }: Stage): Promise<string[]> {
  return [...(await breaches(ports.db.sql, afterEveryStep, [new Date(now())])), ...takeErrors()];
}

/** Breaches of any promise of the book. */
export async function watchBook({ ports }: Stage): Promise<string[]> {
  const checks = await checkLedger(ports.db.sql);
  return checks.flatMap(({ name, broken }) => broken.map((one) => `${name}: ${one}`));
}

/** What must hold when everything has been drained: nothing is open, and the book and the provider tell one story. */
export async function watchEnd(stage: Stage, { callId }: Cast): Promise<string[]> {
  const { sql } = stage.ports.db;
  const open = await breaches(
    sql,
    `select format('donation %s is still open', id) as broken from donation where state = 'started' or match_status = 'reserved'
      union all select format('event %s waits', event_id) from inbox
      union all select format('refund %s is %s', id, state) from refund where state in ('due', 'failed')
      union all select format('dispute %s is %s, told %s %s', id, state, verdict, problem) from dispute
                 where state is distinct from verdict::dispute_state
      union all select format('payout %s is %s, told %s', id, state, told) from stripe_payout where state in ('requested', 'sent')
      union all select format('in transit %s', b.amount) from account a join balance b on b.account_id = a.id
                 where a.code = 'stripe:in-transit' and b.amount <> 0
      union all select format('call is %s', state) from call where state <> 'closed'
      union all select format('campaign %s is %s', id, state) from campaign where state in ('live', 'paused', 'collecting')`,
  );
  const { differences } = await replayCall(sql, callId);
  const replayed = differences.map((one) => `replay ${one.subject}: ${one.recorded} was ${one.replayed}`);
  const { differences: unlike } = await reconcileStripe(sql, { now: stage.ports.clock.now() });
  return [
    ...open,
    ...replayed,
    ...unlike.map(
      ({ cause, reference, stripe, book }) => `line ${reference} ${cause}: Stripe ${stripe}, book ${book}`,
    ),
    ...(await comparePayments(stage)),
    ...(await compareRefunds(stage)),
    ...(await compareBanks(stage)),
  ];
}

/** Each payment of the provider is in the book exactly once, captured or parked, with its amount; and no other. */
async function comparePayments({ ports, stripe }: Stage): Promise<string[]> {
  const rows = await ports.db.sql.query<{ payment: string; amount: bigint }>(
    `select e.facts->>'paymentIntent' as payment, p.amount from entry e join posting p on p.entry_id = e.id
       join account a on a.id = p.account_id
      where e.kind in ('donation-captured', 'payment-parked') and a.code = 'stripe:clearing' order by 1`,
  );
  const made = [...stripe.charges.values()].map(
    ({ paymentIntentId: id, amount }) => `payment ${id} ${amount}`,
  );
  return differ(
    made,
    rows.map(({ payment, amount }) => `payment ${payment} ${amount}`),
  );
}

/** Each refund that was sent is the provider's, with its amount and its fate; and no other. */
async function compareRefunds({ ports, stripe }: Stage): Promise<string[]> {
  const rows = await ports.db.sql.query<{
    id: string;
    stripe_id: string;
    total: bigint;
    has_failed: boolean;
  }>(
    `select r.id, r.stripe_refund_id as stripe_id, r.amount + r.tip + r.fee_cover as total,
            r.state in ('failed', 'transferred', 'charged_back') as has_failed
       from refund r where r.stripe_refund_id is not null`,
  );
  const made = [...stripe.refunds.values()].map(
    ({ id, refundId, amount, failed }) => `refund ${id} ${refundId} ${amount} ${failed}`,
  );
  return differ(
    made,
    rows.map((row) => `refund ${row.stripe_id} ${row.id} ${row.total} ${row.has_failed}`),
  );
}

/** Each dispute and each payout to our bank is the provider's, with its amount and its end; and no other. */
async function compareBanks({ ports, stripe: { bank } }: Stage): Promise<string[]> {
  const disputes = await ports.db.sql.query<{ line: string }>(
    "select format('dispute %s %s %s', stripe_id, amount, state) as line from dispute",
  );
  const payouts = await ports.db.sql.query<{ line: string }>(
    "select format('payout %s %s %s', stripe_id, amount, told) as line from stripe_payout where stripe_id is not null",
  );
  const made = [
    ...[...bank.disputes.values()].map(({ id, amount, verdict }) => `dispute ${id} ${amount} ${verdict}`),
    ...[...bank.payouts.values()].map(({ id, amount, fate }) => `payout ${id} ${amount} ${fate}`),
  ];
  return differ(
    made,
    [...disputes, ...payouts].map(({ line }) => line),
  );
}

function differ(provider: readonly string[], book: readonly string[]): string[] {
  const [there, here] = [new Set(provider), new Set(book)];
  return [
    ...provider.filter((one) => !here.has(one)).map((one) => `${one} is not in the book`),
    ...book.filter((one) => !there.has(one)).map((one) => `${one} is only in the book`),
    ...(book.length === here.size ? [] : ["something is in the book twice"]),
  ];
}

/** One hash over every entry and posting of the book, in its order. */
export async function hashJournal(sql: Sql): Promise<string> {
  const rows = await sql.query<{ line: string }>(
    `select concat_ws('|', e.kind, e.key, e.effective_at, e.recorded_at, e.facts, a.code, p.amount, p.balance_after) as line
       from entry e left join posting p on p.entry_id = e.id left join account a on a.id = p.account_id
      order by e.id, p.line`,
  );
  return createHash("sha256")
    .update(rows.map(({ line }) => line).join("\n"))
    .digest("hex");
}
