/** What the network holds of a dispute `u`: a join of SQL that answers `pending.held`. */
export const pending = `left join lateral (select b.amount as held from account a join balance b on b.account_id = a.id
                    where a.code = 'dispute:' || u.id || ':pending' and a.currency = u.currency) pending on true`;
