import type { Sql } from "#app/db/sql.ts";
import { correctionsDecided } from "./corrections-decided.ts";
import { isInBook } from "./gifts-in-book.ts";
import { bySql, type Invariant } from "./invariant.ts";
import { payoutsAgree } from "./payouts-agree.ts";
import { receiptInvariants } from "./receipt-invariants.ts";
import { replayCall } from "./replay-call.server.ts";
import { findBrokenSeals } from "./seal/verify-seal.server.ts";

/** One promise of the book: its sentence, and what breaks it (nothing when it holds). */
export type Check = { name: string; sentence: string; broken: string[] };

/** Of the currency of `a`: what networks hold of disputes, at most what each campaign still holds of donations and what is due to their donors. */
const unreleasedDisputes = `
  select sum(case when campaign_id is null then pending else least(pending, held) end) from (
    select d.campaign_id, sum(b.amount) as pending, max(-h.amount) + coalesce(sum(-f.amount), 0) as held
      from dispute u join account p on p.code = 'dispute:' || u.id || ':pending' join balance b on b.account_id = p.id
      left join donation d on d.id = u.donation_id
      left join account c on c.code = 'campaign:' || d.campaign_id || ':donations' and c.currency = p.currency
      left join balance h on h.account_id = c.id
      left join account r on r.code = 'donor:' || d.id || ':refund-due' and r.currency = p.currency
      left join balance f on f.account_id = r.id
     where p.currency = a.currency group by d.campaign_id) disputed`;

export const invariants: readonly Invariant[] = [
  bySql(
    "entries-balance",
    "Every entry balances in each currency, and no posting is without its entry.",
    `select format('entry %s in %s: %s', p.entry_id, a.currency, sum(p.amount)) as broken
       from posting p join account a on a.id = p.account_id group by p.entry_id, a.currency having sum(p.amount) <> 0
      union all
     select format('posting %s/%s', p.entry_id, p.line) from posting p
      where not exists (select from entry e where e.id = p.entry_id)`,
  ),
  bySql(
    "balances-follow",
    "Each balance is the sum of its postings, versions have no gap, and each balance-after follows from the one before.",
    `select format('account %s', a.code) as broken
       from account a join balance b on b.account_id = a.id
       left join (
         select account_id, sum(amount) as total, count(*) as count, max(version) as newest,
                bool_and(balance_after = running and version = place) as follows
           from (select account_id, amount, version, balance_after,
                        sum(amount) over account_order as running, row_number() over account_order as place
                   from posting window account_order as (partition by account_id order by version)) ordered
          group by account_id) p on p.account_id = a.id
      where b.amount <> coalesce(p.total, 0) or b.version <> coalesce(p.newest, 0)
         or coalesce(p.newest, 0) <> coalesce(p.count, 0) or not coalesce(p.follows, true)`,
  ),
  bySql(
    "floors-kept",
    "No account was below its floor at any version.",
    `select format('account %s at version %s: %s', a.code, p.version, p.balance_after) as broken
       from posting p join account a on a.id = p.account_id
      where a.floor = 'not_negative'
        and case when a.kind in ('asset', 'expense') then p.balance_after < 0 else p.balance_after > 0 end`,
  ),
  bySql(
    "funds-whole",
    "For each fund, what was deposited is what is available, reserved, conditional, earned, released, recoverable, and returned or on its way back.",
    `select format('fund %s: deposited %s, found %s', f.fund_id, f.deposited, f.found) as broken from (
       select a.fund_id,
              -sum(p.amount) filter (where coalesce(r.kind, e.kind) in ('fund-deposited', 'fund-joined') and a.code like 'fund:%:available') as deposited,
              -sum(p.amount) filter (where coalesce(r.kind, e.kind) not in ('tranche-released', 'fund-returned', 'owed-repaid')) as found
         from posting p join account a on a.id = p.account_id join entry e on e.id = p.entry_id left join entry r on r.id = e.reverses
        where a.fund_id is not null group by a.fund_id) f
      where coalesce(f.deposited, 0) <> coalesce(f.found, 0)`,
  ),
  bySql(
    "positions-agree",
    "The positions that decide matches agree with the journal, fund by fund and bucket by bucket.",
    `select format('fund %s: available %s/%s reserved %s/%s conditional %s/%s', p.fund_id, p.available, j.available,
                   p.reserved, j.reserved, p.conditional, j.conditional) as broken
       from match_fund_position p left join (
         select a.fund_id,
                coalesce(-sum(b.amount) filter (where a.code like 'fund:%:available'), 0) as available,
                coalesce(-sum(b.amount) filter (where a.code like 'fund:%:reserved'), 0) as reserved,
                coalesce(-sum(b.amount) filter (where a.code like '%:conditional'), 0) as conditional
           from account a join balance b on b.account_id = a.id where a.fund_id is not null group by a.fund_id) j
         on j.fund_id = p.fund_id
      where p.available <> coalesce(j.available, 0) or p.reserved <> coalesce(j.reserved, 0) or p.conditional <> coalesce(j.conditional, 0)`,
  ),
  {
    name: "matches-replay",
    sentence: "Every match is what the rules give when the journal's events are run again.",
    async find(sql) {
      const calls = await sql.query<{ call_id: string }>("select call_id from match_call order by call_id");
      const broken: string[] = [];
      for (const { call_id } of calls) {
        const { differences } = await replayCall(sql, call_id);
        broken.push(
          ...differences.map((one) => `${one.subject}: recorded ${one.recorded}, replayed ${one.replayed}`),
        );
      }
      return broken.slice(0, 20);
    },
  },
  bySql(
    "releases-covered",
    "Money was released only by a decided release and by its amount, and never more than was held, available and not disputed at its moment.",
    `select format('release %s: %s', r.id, r.total) as broken from release r
      where r.state in ('approved', 'paid', 'confirmed') and r.total <> coalesce((
        select -sum(p.amount) from entry e join posting p on p.entry_id = e.id join account a on a.id = p.account_id
         where e.release_id = r.id and e.kind = 'tranche-released' and a.code like '%:payable'), 0)
      union all
     select format('entry %s', e.id) from entry e
      where e.kind = 'tranche-released' and not exists (
        select from release r where r.id = e.release_id and r.state in ('approved', 'paid', 'confirmed'))
      union all
     select format('release %s: %s of donations, %s were free', release_id, taken, free) from (
       select e.release_id, p.amount as taken, p.amount - p.balance_after - coalesce((
                select -sum(q.amount) from donation d join entry c on c.donation_id = d.id and c.id < e.id
                  join posting q on q.entry_id = c.id join account o on o.id = q.account_id and o.currency = a.currency
                   and o.code in (a.code, 'campaign:' || e.campaign_id || ':owed:donations')
                 where d.campaign_id = e.campaign_id and (d.available_at is null or d.available_at > e.effective_at
                    or exists (select from entry o where o.donation_id = d.id and o.kind = 'dispute-opened' and o.id < e.id
                                  and not exists (select from entry w where w.donation_id = d.id and w.id < e.id
                                       and w.key in ('dispute-won:' || (o.facts->>'dispute'), 'dispute-lost:' || (o.facts->>'dispute'))))
                    or exists (select from late_gift l where l.donation_id = d.id and l.until > e.effective_at)
                    or exists (select from donation_hold h where h.donation_id = d.id and h.held_at <= e.effective_at
                                  and (h.decided_at is null or h.decided_at > e.effective_at)))), 0) as free
         from entry e join posting p on p.entry_id = e.id join account a on a.id = p.account_id
        where e.kind = 'tranche-released' and a.kind = 'liability' and a.code like 'campaign:%:donations') releases
      where taken > free`,
  ),
  payoutsAgree,
  bySql(
    "events-settled",
    "Every event that was acknowledged is settled, parked or waiting in the inbox; every payment that was settled is in the journal once, and no other.",
    `select format('event %s', s.id) as broken from stripe_event s
      where s.settled_at is null and not exists (select from inbox i where i.event_id = s.id)
      union all
     select format('donation %s', d.id) from donation d
      where ${isInBook} and 1 <> (
        select count(*) from entry e where e.donation_id = d.id and e.kind in ('donation-captured', 'donation-received'))
      union all
     select format('entry %s', e.id) from entry e
      where e.kind = 'donation-captured' and not exists (
        select from donation d where d.id = e.donation_id and d.payment_intent_id = e.facts->>'paymentIntent')
      union all
     select format('entry %s', e.id) from entry e
      where e.kind = 'donation-received' and not exists (
        select from donation d join hand_gift g on g.id = d.id
         where d.id = e.donation_id and d.payment_intent_id is null and d.amount = g.amount
           and (g.state = 'confirmed' or g.state = 'reversed' and exists (select from entry v where v.reverses = e.id)))`,
  ),
  bySql(
    "holds-agree",
    "A gift is held exactly while its match waits for a person; no match is refused otherwise.",
    `select format('donation %s is %s, its match %s, its wait %s', d.id, d.state, d.match_status, coalesce(h.decision::text, 'open')) as broken
       from donation d left join donation_hold h on h.donation_id = d.id and h.held_at is not null
      where (d.state = 'held') <> (h.donation_id is not null and h.decision is null)
         or (d.match_status = 'rejected') <> coalesce(h.decision in ('rejected', 'given_back'), false)`,
  ),
  bySql(
    "cash-agrees",
    "What each person holds in cash is the gifts in cash that were confirmed and are not in the bank.",
    `select format('%s in %s: book %s, gifts %s', code, currency, book, gifts) as broken from (
       select code, currency, coalesce(a.amount, 0) as book, coalesce(g.amount, 0) as gifts
         from (select a.code, a.currency, b.amount from account a join balance b on b.account_id = a.id where a.code like 'cash:%') a
         full join (
           select 'cash:' || g.recorded_by as code, g.currency, sum(g.amount) as amount
             from hand_gift g left join cash_banking b on b.id = g.banking_id
            where g.kind = 'cash' and g.state = 'confirmed' and b.state is distinct from 'confirmed' group by 1, 2) g
         using (code, currency)) sides
      where book <> gifts`,
  ),
  bySql(
    "refunds-agree",
    "What is due to each donor is what of their refunds did not reach them: not by card, not by transfer, not by a dispute that their bank won.",
    `select format('%s in %s: book %s, refunds %s', code, currency, book, refunds) as broken from (
       select code, currency, coalesce(a.amount, 0) as book, coalesce(r.amount, 0) as refunds
         from (select a.code, a.currency, -b.amount as amount from account a join balance b on b.account_id = a.id
                where a.code like 'donor:%:refund-due') a
         full join (
           select 'donor:' || d.id || ':refund-due' as code, d.currency, sum(r.amount + r.tip + r.fee_cover - r.charged_back) as amount
             from refund r join donation d on d.id = r.donation_id where r.state in ('due', 'sent', 'failed') group by 1, 2) r
         using (code, currency)) sides
      where book <> refunds`,
  ),
  correctionsDecided,
  bySql(
    "clearing-agrees",
    "Our account of Stripe's balance equals the balance transactions read so far and the captures not yet read; nothing waits that Stripe's list has passed, but what a refund explains that was asked for without an answer, or answered a day ago at most.",
    `select format('%s: book %s, Stripe %s', currency, book, stripe) as broken from (
       select a.currency, b.amount as book,
              coalesce((select sum(net) from balance_transaction t where t.currency = a.currency and t.state <> 'waiting'), 0)
            + coalesce((select sum(p.amount) from entry e join posting p on p.entry_id = e.id
                         where e.kind in ('donation-captured', 'payment-parked') and p.account_id = a.id and not exists (
                           select from balance_transaction t where t.payment_intent_id = e.facts->>'paymentIntent'
                              and t.state <> 'waiting' and t.type in ('charge', 'payment'))
                           and e.facts->>'paymentIntent' is not null), 0) as stripe
         from account a join balance b on b.account_id = a.id where a.code = 'stripe:clearing') sides
      where book <> stripe
      union all
     select format('entry %s: Stripe lists no charge for it', e.id) from entry e
      where e.kind in ('donation-captured', 'payment-parked') and e.facts->>'paymentIntent' is not null
        and e.effective_at < (select max(created_at) - interval '1 hour' from balance_transaction)
        and not exists (select from balance_transaction t
                         where t.payment_intent_id = e.facts->>'paymentIntent' and t.type in ('charge', 'payment'))
      union all
     select format('balance transaction %s waits for what it belongs to (%s of %s)', t.id, t.type, coalesce(t.source, '-')) from balance_transaction t
      where t.state = 'waiting' and t.created_at < (select max(created_at) - interval '1 day' from balance_transaction)
        and not (t.type = 'refund' and exists (
              select from refund r join donation d on d.id = r.donation_id
               where d.payment_intent_id = t.payment_intent_id
                 and (r.state = 'due' and r.attempts > 0
                   or r.stripe_refund_id = t.source and r.next_attempt_at > (select max(created_at) - interval '1 day' from balance_transaction))))`,
  ),
  bySql(
    "disputes-agree",
    "What the card network holds of each dispute is exactly what it withdrew and neither gave back nor kept by a loss, until people decided about what came back after it.",
    `select format('dispute %s: book %s, told %s', s.id, s.book, s.told) as broken from (
       select u.id, coalesce((select sum(b.amount) from account a join balance b on b.account_id = a.id
                               where a.code = 'dispute:' || u.id || ':pending'), 0) as book,
              coalesce((select -sum(t.amount) from balance_transaction t
                         where t.source = u.stripe_id and t.state = 'booked' and t.type in ('dispute', 'dispute_reversal')), 0)
            - case when u.state = 'lost' then u.amount else 0 end
            + coalesce((select sum(c.amount) from dispute_correction c
                         where c.dispute_id = u.id and c.kind = 'came_back' and c.state = 'approved'), 0) as told
         from dispute u) s
      where s.book <> s.told
      union all
     select format('account %s: no such dispute', a.code) from account a
      where a.code like 'dispute:%' and not exists (select from dispute u where a.code = 'dispute:' || u.id || ':pending')`,
  ),
  bySql(
    "fees-borne",
    "A campaign bears a gift's fee only where its call says so, at most what was charged, as its gift shows it, and before money of it is released.",
    `select format('donation %s: %s, book %s', d.id, d.fee_borne, coalesce(f.borne, 0)) as broken
       from donation d join campaign c on c.id = d.campaign_id left join (
         select e.donation_id, -sum(p.amount) filter (where e.kind in ('fee-borne', 'refund-decided', 'dispute-lost')) as borne,
                sum(p.amount) filter (where e.kind = 'fee-charged') as charged, min(e.id) filter (where e.kind = 'fee-charged') as named,
                min(e.id) filter (where e.kind = 'fee-borne') as taken
           from entry e join posting p on p.entry_id = e.id join account a on a.id = p.account_id
          where a.code = 'expense:processing' and e.donation_id is not null group by 1) f on f.donation_id = d.id
      where d.fee_borne <> coalesce(f.borne, 0) or f.borne > f.charged or (f.borne > 0 and not c.bears_fees)
         or (c.bears_fees and d.refunded < d.amount and exists (
               select from entry r where r.campaign_id = c.id and r.kind = 'tranche-released'
                  and r.effective_at >= d.available_at and r.id > f.named and (f.taken is null or r.id < f.taken)
                  and (floor(f.charged * d.amount / (d.amount + d.tip + d.fee_cover)) - d.fee_cover) * (d.amount - d.refunded) >= d.amount))`,
  ),
  bySql(
    "solvent",
    "What is at Stripe, in the bank and on its way, and what card networks hold of gifts that were not released, covers everything that is owed, except what campaigns must give back.",
    `select format('%s: %s held, %s owed', currency, held, owed) as broken from (
       select a.currency,
              coalesce(sum(b.amount) filter (where a.code in ('stripe:clearing', 'stripe:in-transit', 'bank:custody', 'payout:in-transit')
                                                or a.code like 'cash:%'), 0) + coalesce((${unreleasedDisputes}), 0) as held,
              coalesce(-sum(b.amount) filter (where a.kind = 'liability'
                                                and a.code <> 'suspense' and a.code not like 'fund:%:recoverable'), 0)
              + coalesce(greatest(-sum(b.amount) filter (where a.code = 'suspense'), 0), 0) as owed
         from account a join balance b on b.account_id = a.id group by a.currency) sides
      where held < owed`,
  ),
  {
    name: "seal-verifies",
    sentence:
      "Every entry of the newest thousand blocks is what was sealed, in its place (ledger:verify looks at all of them).",
    find: (sql) => findBrokenSeals(sql, { newestBlocks: 1_000 }),
  },
  ...receiptInvariants,
];

/** Checks every promise of the book; reads only. */
export async function checkLedger(sql: Sql): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { name, sentence, find } of invariants) checks.push({ name, sentence, broken: await find(sql) });
  return checks;
}
