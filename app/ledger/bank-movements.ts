/** SQL of a text as banks write names: letters and digits alone, in capitals. `trf-99 812` is TRF99812. */
function bare(text: string): string {
  return `upper(regexp_replace(coalesce(${text}, ''), '[^A-Za-z0-9]', '', 'g'))`;
}

/** SQL of what a payment order calls the row with this id, and of its end, which receivers read. */
function idsOf(id: string): string {
  return `array[${bare(`${id}::text`)}, right(${bare(`${id}::text`)}, 8)]`;
}

/** SQL of the names that a bank line `l` gives: its reference, and each longer word that has a digit in it. */
export const lineNames = `array(
  select ${bare("l.reference")} where l.reference ~ '[0-9]'
   union select ${bare("word")} from regexp_split_to_table(l.reference || ' ' || l.description, '[[:space:]]+') word
          where word ~ '[0-9]' and length(${bare("word")}) >= 6)`;

/**
 * SQL of what moved the money in the bank and is not found in a statement yet: `entry_id`, or `batch_id` for all payouts of a batch as
 * one, `currency`, signed `amount`, `day`, `kind`; by what it is known outside: `ids` are ours, `reference` is the bank's. `part_of`: the
 * batch of one payout. An entry that was a mistake and its reversal are both left out: the bank saw neither. Days are those of Ecuador
 * and Peru.
 */
export const openBankMovements = `
  with moved as (
    select e.id as entry_id, a.currency, sum(p.amount)::bigint as amount, (e.effective_at at time zone 'America/Guayaquil')::date as day,
           e.kind, case when e.kind = 'payout-sent' then (e.facts->>'batch')::uuid end as part_of,
           ${idsOf("o.id")} as ids, ${bare("coalesce(o.reference, d.reference, e.source)")} as reference
      from account a join posting p on p.account_id = a.id join entry e on e.id = p.entry_id
      left join payout o on o.id::text = e.facts->>'payout'
      left join fund_deposit d on e.kind = 'fund-deposited' and d.id::text = e.source
     where a.code = 'bank:custody' and e.kind <> 'entry-reversed'
       and not exists (select from entry v where v.key = 'entry-reversed:' || e.id)
       and not exists (select from bank_line l where l.entry_id = e.id)
       and not exists (select from bank_line l where l.batch_id::text = e.facts->>'batch' and e.kind = 'payout-sent')
     group by e.id, a.currency, o.id, d.id)
  select entry_id, null::uuid as batch_id, currency, amount, day, kind, part_of, ids, reference from moved
   union all
  select null, b.id, m.currency, sum(m.amount)::bigint, min(m.day), 'payout-batch', null, ${idsOf("b.id")}, ${bare("b.reference")}
    from moved m join payout_batch b on b.id = m.part_of
   group by b.id, m.currency
  having count(*) > 1 and count(*) = (select count(*) from payout_batch_item i where i.batch_id = b.id)`;

/**
 * SQL of credits that may bring back a payout under way, or one that was confirmed too early, since they name it and have its amount: `line_id`, `payout_id`, `booked_on`,
 * `description`. Where a line gives our own name for one, others of the same reference are not meant. One that was confirmed is meant
 * where none under way can be. `is_only`: neither may be another.
 */
export const returnedPayouts = `
  select line_id, payout_id, booked_on, description,
         count(*) over (partition by line_id) = 1 and count(*) over (partition by payout_id) = 1 as is_only
    from (
      select *, bool_or(is_sent) over (partition by line_id) as has_sent
        from (
          select *, bool_or(is_own) over (partition by line_id) as has_own
            from (
              select l.id as line_id, o.id as payout_id, l.booked_on, l.description, o.state = 'sent' as is_sent, l.names && ${idsOf("o.id")} as is_own
                from (select l.*, ${lineNames} as names from bank_line l where l.matched_at is null and l.amount > 0) l
                join payout o on (o.state = 'sent' or o.state = 'confirmed' and o.pickup_hash is null) and o.currency = l.currency and o.amount = l.amount
                     and l.names && (${idsOf("o.id")} || ${bare("o.reference")})) named) told
       where is_own or not has_own) meant
   where is_sent or not has_sent`;

/** A bank books on another day than we; this many days apart a line and a movement may be the same. */
export const bankDays = 5;
