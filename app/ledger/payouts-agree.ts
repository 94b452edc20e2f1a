import { bySql } from "./invariant.ts";

/** Nobody is paid twice for one release, whatever two people do at the same moment. */
export const payoutsAgree = bySql(
  "payouts-agree",
  "Each release is paid once, by its amount: a payout is on its way or has arrived exactly when its release says so, and one more only after it came back.",
  `select format('release %s is %s: %s on their way, %s arrived', r.id, r.state, coalesce(j.sent - j.failed - j.arrived, 0), coalesce(j.arrived, 0)) as broken
       from release r left join (
         select e.release_id, count(*) filter (where e.kind = 'payout-sent') as sent, count(*) filter (where e.kind = 'payout-failed') as failed,
                count(*) filter (where e.kind = 'payout-confirmed') as arrived
           from entry e where e.kind in ('payout-sent', 'payout-failed', 'payout-confirmed') group by e.release_id) j on j.release_id = r.id
      where coalesce(j.sent - j.failed - j.arrived, 0) <> case when r.state = 'paid' then 1 else 0 end
         or coalesce(j.arrived, 0) <> case when r.state = 'confirmed' then 1 else 0 end
      union all
     select format('entry %s: %s, its release %s', e.id, abs(p.amount), coalesce(r.total::text, 'none')) from entry e
       join posting p on p.entry_id = e.id join account a on a.id = p.account_id and a.code = 'payout:in-transit'
       left join release r on r.id = e.release_id
      where e.kind in ('payout-sent', 'payout-failed', 'payout-confirmed') and abs(p.amount) is distinct from r.total`,
);
