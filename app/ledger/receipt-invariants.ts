import { bySql, type Invariant } from "./invariant.ts";

/** Whether a receipt `r` holds. */
export const isValidReceipt = "not exists (select from receipt_annulment a where a.receipt_id = r.id)";
const progress = "(select sequence from receipt_progress)";

/**
 * What receipts promise, of gifts whose entries they have followed: what came after is told of in seconds. Of those that do not
 * agree, the few, it is asked whether an entry is still to be followed.
 */
export const receiptInvariants: readonly Invariant[] = [
  bySql(
    "receipts-numbered",
    "The receipts of an issuer and year are numbered from 1 without gaps, and so are their annulments; none was changed.",
    `select format('%s of %s in %s: %s numbers up to %s, %s taken', kind, issuer, year, coalesce(n.count, 0), coalesce(n.newest, 0), s.last) as broken
       from receipt_series s full join (
         select 'receipt'::receipt_series_kind as kind, issuer, year, count(*) as count, max(number) as newest from receipt group by issuer, year
          union all
         select 'annulment', issuer, year, count(*), max(number) from receipt_annulment group by issuer, year) n using (kind, issuer, year)
      where s.last is distinct from n.count or s.last is distinct from n.newest
      union all
     select format('receipt %s: its content is not what was issued', r.id) from receipt r
      where r.hash <> sha256(convert_to(r.content, 'UTF8'))`,
  ),
  bySql(
    "receipts-agree",
    "Every gift in the book has one valid receipt of what is left of it, and a gift that was given back has none.",
    `select format('donation %s: receipts %s, gift %s', o.id, o.stated, o.gift) as broken
       from (with told as materialized (
               select e.donation_id from entry e join entry_seal z on z.entry_id = e.id
                where e.kind in ('donation-captured', 'donation-received') and z.sequence <= ${progress})
             select d.id, coalesce(v.stated, 0) as stated, g.gift
               from told join donation d on d.id = told.donation_id
               cross join lateral (select case when d.state = 'reversed' then 0 else d.amount - d.refunded end as gift) g
               left join (select r.donation_id, sum(r.gift) as stated, count(*) as count from receipt r where ${isValidReceipt} group by 1) v
                 on v.donation_id = d.id
              where coalesce(v.stated, 0) <> g.gift or v.count > 1 or (v.count is null and g.gift > 0) offset 0) o
      where not exists (
        select from entry e left join entry_seal z on z.entry_id = e.id
         where e.donation_id = o.id and coalesce(z.sequence > ${progress}, true)
           and e.kind in ('refund-decided', 'dispute-lost', 'entry-reversed'))`,
  ),
];
