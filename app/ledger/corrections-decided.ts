import { bySql } from "./invariant.ts";

/** What people book by hand and nobody outside confirms: each has its second person, and is just what it says. */
export const correctionsDecided = bySql(
  "corrections-decided",
  "Every write-off, every loss, every charge of the bank, every reversal and every way of what came back after a lost dispute was approved by a second person; a charge is what a line of the bank's statement shows, and a reversal takes back just what one entry moved, once.",
  `select format('entry %s', e.id) as broken from entry e
      where e.kind = 'write-off-approved' and not exists (
        select from write_off w where w.id::text = e.facts->>'writeOff' and w.state in ('approved', 'reversed'))
      union all
     select format('entry %s', e.id) from entry e
      where e.kind = 'parked-loss-approved' and not exists (
        select from parked_loss l where l.id::text = e.facts->>'parkedLoss' and l.state in ('approved', 'reversed'))
      union all
     select format('entry %s', e.id) from entry e
      where e.kind = 'bank-charged' and not exists (
        select from bank_charge c where c.id::text = e.facts->>'bankCharge' and c.state in ('approved', 'reversed'))
      union all
     select format('entry %s', e.id) from entry e
      where e.kind = 'dispute-returned' and not exists (
        select from dispute_correction c where c.id::text = e.facts->>'correction' and c.state = 'approved')
      union all
     select format('charge of the bank %s', c.id) from bank_charge c join bank_line l on l.id = c.line_id
      where c.state = 'approved' and (c.amount <> -l.amount or c.currency <> l.currency or not exists (
        select from entry e join posting p on p.entry_id = e.id join account a on a.id = p.account_id
         where e.key = 'bank-charged:' || c.id and e.id = l.entry_id and a.code = 'expense:bank' and a.currency = c.currency and p.amount = c.amount))
      union all
     select format('write-off %s', w.id) from write_off w
      where w.state = 'approved' and w.amount is distinct from (
        select sum(p.amount) from entry e join posting p on p.entry_id = e.id
         where e.key = 'write-off-approved:' || w.id and p.amount > 0)
      union all
     select format('entry %s', v.id) from entry v left join entry o on o.id = v.reverses
      where (v.kind = 'entry-reversed' or v.reverses is not null) and (
        o.id is null or v.kind <> 'entry-reversed' or o.kind = 'entry-reversed'
        or not exists (select from entry_reversal d where d.id::text = v.source and d.state = 'approved')
        or exists (select from posting p where p.entry_id in (o.id, v.id) group by p.account_id having sum(p.amount) <> 0))
      union all
     select format('entry %s was reversed %s times', reverses, count(*)) from entry
      where reverses is not null group by reverses having count(*) > 1
      union all
     select format('reversal %s', d.id) from entry_reversal d
      where d.state = 'approved' and not exists (select from entry e where e.reverses = d.entry_id)`,
);
