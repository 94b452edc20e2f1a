/** Whether the payment of a donation `d` looks like fraud and nobody has decided about it yet, as a condition of SQL. */
export const isSignalled = `exists (select from fraud_signal s where s.payment_intent_id = d.payment_intent_id
                                      and s.over_at is null and s.decided_at is null)`;
