import { decideRefund, type RefundRow } from "../donation/decide-refund.server.ts";
import { isDisputed } from "../donation/open-dispute.ts";
import type { Settling } from "./lock-dispute.server.ts";

/** The refund that a failed or cancelled campaign could not decide while a bank disputed the gift; none while another dispute is open. */
export async function refundAfterVerdict({ sql, ports, donation, recorder }: Settling): Promise<RefundRow[]> {
  if (!donation) return [];
  const { amount, refunded, tip_left, fee_cover_left } = donation;
  if (refunded === amount && tip_left + fee_cover_left === 0n) return [];
  const [due] = await sql.query<{ is_cancelled: boolean }>(
    `select c.state = 'cancelled' as is_cancelled from donation d join campaign c on c.id = d.campaign_id join entry e on e.key = 'campaign-failed:' || d.campaign_id
      where d.id = $1 and not ${isDisputed}`,
    [donation.id],
  );
  if (!due) return [];
  return [
    decideRefund(recorder, {
      donation: { ...donation, tip: tip_left, fee_cover: fee_cover_left },
      amount: amount - refunded,
      isFull: true,
      reason: due.is_cancelled ? "campaign_cancelled" : "campaign_failed",
      note: null,
      actorId: null,
      now: ports.clock.now(),
      refundId: ports.ids.id(),
    }),
  ];
}
