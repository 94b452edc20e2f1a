/** What of the tip of a donation `d` neither a refund nor a lost dispute has taken. */
export const tipLeft = `(d.tip - coalesce((select sum(r.tip) from refund r where r.donation_id = d.id), 0)
                   - coalesce((select sum(u.of_tip) from dispute u where u.donation_id = d.id), 0))::bigint`;

/** What of its covered fee neither has taken. */
export const feeCoverLeft = `(d.fee_cover - coalesce((select sum(r.fee_cover) from refund r where r.donation_id = d.id), 0)
                   - coalesce((select sum(u.of_fee_cover) from dispute u where u.donation_id = d.id), 0))::bigint`;
