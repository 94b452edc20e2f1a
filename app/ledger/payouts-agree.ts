import { bySql } from "./invariant.ts";

/**
 * Nobody is paid twice for one release, whatever two people do at the same moment. What came back after it was confirmed (`is_back`) was not
 * under way any more.
 */
export const payoutsAgree = bySql(
  "payouts-agree",
  "Each release is paid once, by its amount: a payout is on its way or has arrived exactly when its release says so, and one more only after it came back.",
  `select format('release %s is %s: %s on their way, %s arrived', r.id, r.state, coalesce(j.under_way, 0), coalesce(j.arrived, 0)) as broken
       from release r left join (
         select m.release_id, count(*) filter (where m.kind = 'payout-confirmed') - count(*) filter (where m.is_back) as arrived,
                count(*) filter (where m.kind = 'payout-sent') - count(*) filter (where m.kind <> 'payout-sent' and not m.is_back) as under_way
           from (select e.release_id, e.kind, e.kind = 'payout-failed' and not exists (
                          select from posting p join account a on a.id = p.account_id
                           where p.entry_id = e.id and a.code = 'payout:in-transit') as is_back
                   from entry e where e.kind in ('payout-sent', 'payout-failed', 'payout-confirmed')) m group by m.release_id) j on j.release_id = r.id
      where coalesce(j.under_way, 0) <> case when r.state = 'paid' then 1 else 0 end
         or coalesce(j.arrived, 0) <> case when r.state = 'confirmed' then 1 else 0 end
      union all
     select format('entry %s: %s, its release %s', e.id, abs(p.amount), coalesce(r.total::text, 'none')) from entry e
       join posting p on p.entry_id = e.id join account a on a.id = p.account_id
            and (a.code = 'payout:in-transit' or e.kind = 'payout-failed' and a.code = 'bank:custody')
       left join release r on r.id = e.release_id
      where e.kind in ('payout-sent', 'payout-failed', 'payout-confirmed') and abs(p.amount) is distinct from r.total`,
);
