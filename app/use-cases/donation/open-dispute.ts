/** Whether a bank disputes the payment of a donation `d` and nobody has decided yet, as a condition of SQL. */
export const isDisputed = `exists (select from dispute u where u.payment_intent_id = d.payment_intent_id
                                    and (u.state is null or u.state in ('opened', 'withdrawn')))`;
