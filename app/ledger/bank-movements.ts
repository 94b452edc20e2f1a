/**
 * SQL of what moved the money in the bank and is not found in a statement yet: `entry_id`, `currency`, signed `amount`, `day`, `kind`. An
 * entry that was a mistake and its reversal are both left out: the bank saw neither. Days are those of Ecuador and Peru.
 */
export const openBankMovements = `
  select e.id as entry_id, a.currency, sum(p.amount)::bigint as amount, (e.effective_at at time zone 'America/Guayaquil')::date as day,
         e.kind, e.key
    from account a join posting p on p.account_id = a.id join entry e on e.id = p.entry_id
   where a.code = 'bank:custody' and e.kind <> 'entry-reversed'
     and not exists (select from entry v where v.key = 'entry-reversed:' || e.id)
     and not exists (select from bank_line l where l.entry_id = e.id)
   group by e.id, a.currency`;

/** A bank books on another day than we; this many days apart a line and a movement may be the same. */
export const bankDays = 5;
