import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { coolingOffUntil } from "#app/domain/donation/cooling-off.ts";
import { lockCalls } from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { giveBackDonation, isPaid, type PaidDonation, paidColumns } from "./give-back-donation.server.ts";
import { isDisputed } from "./open-dispute.ts";

export type AskRefundRefusal =
  | { kind: "unknown_donation" }
  | { kind: "not_paid" }
  | { kind: "given_back_before" }
  /** The donor's bank asks for it already. */
  | { kind: "disputed" }
  /** A request of theirs waits for an answer. */
  | { kind: "asked_before" }
  /** The operator has to know why. */
  | { kind: "reason_missing" };

type Row = PaidDonation & {
  paid_at: Date;
  cooling_off_days: number;
  campaign_state: CampaignState;
  is_disputed: boolean;
  has_asked: boolean;
};

/**
 * A donor wants a gift back; whoever holds the link of its page may ask. In the days that the call gives for it they have it
 * back at once; later an operator decides. Facts posted, at once: refund-decided, match-returned.
 */
export async function askRefund(
  ports: Ports,
  accessToken: string,
  { reason }: { reason: string },
): Promise<Result<{ isGivenBack: boolean }, AskRefundRefusal>> {
  const place = await ports.db.prisma.donation.findUnique({ where: { accessToken } });
  if (!place?.callId) return refused({ kind: "unknown_donation" });
  const { id: donationId, callId } = place;
  return ports.db.transaction(async (sql) => {
    await lockCalls(sql, [callId]);
    const [donation] = await sql.query<Row>(
      `select ${paidColumns}, paid_at, ${isDisputed} as is_disputed,
              (select c.cooling_off_days from campaign c where c.id = d.campaign_id) as cooling_off_days,
              (select c.state::text from campaign c where c.id = d.campaign_id) as campaign_state,
              exists (select from refund_request q where q.donation_id = d.id and q.state = 'open') as has_asked
         from donation d where d.id = $1`,
      [donationId],
    );
    if (!donation || !isPaid(donation)) return refused({ kind: "not_paid" });
    const left = donation.amount - donation.refunded;
    if (left === 0n) return refused({ kind: "given_back_before" });
    if (donation.is_disputed) return refused({ kind: "disputed" });
    const now = ports.clock.now();
    const { paid_at: paidAt, cooling_off_days: days, campaign_state: campaign } = donation;
    if (coolingOffUntil({ paidAt, days, campaign }, { now })) {
      const of = { donation, amount: left, reason: "donor_request", note: null, actorId: null } as const;
      await giveBackDonation(sql, ports, { ...of, now });
      return done({ isGivenBack: true });
    }
    if (donation.has_asked) return refused({ kind: "asked_before" });
    if (reason.trim() === "") return refused({ kind: "reason_missing" });
    await sql.query(
      "insert into refund_request (id, donation_id, reason, asked_at) values ($1, $2, $3, $4)",
      [ports.ids.id(), donationId, reason.trim(), now],
    );
    return done({ isGivenBack: false });
  });
}
