/** SQL of the bank line `l` that shows the payout `o`, by itself or with its whole batch, to stand after `from`. */
export const bankLineOfPayout = `bank_line l
  where l.entry_id = (select e.id from entry e where e.key = 'payout-sent:' || o.id) or l.batch_id = o.batch_id`;
