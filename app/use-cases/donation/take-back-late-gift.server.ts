import { lockCalls } from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { giveBackDonation, isPaid, type PaidDonation, paidColumns } from "./give-back-donation.server.ts";
import { isDisputed } from "./open-dispute.ts";

export type TakeBackRefusal =
  | { kind: "unknown_donation" }
  /** It got the match that was promised. */
  | { kind: "not_short" }
  | { kind: "days_are_over"; until: Date }
  | { kind: "given_back_before" }
  /** The donor's bank asks for it already. */
  | { kind: "disputed" };

/**
 * A donor whose gift arrived late, with less match than was promised, has all of it back: whoever holds the link of the
 * gift's page may. Facts posted: refund-decided, match-returned.
 */
export async function takeBackLateGift(
  ports: Ports,
  accessToken: string,
): Promise<Result<{ refundId: string }, TakeBackRefusal>> {
  const place = await ports.db.prisma.donation.findUnique({ where: { accessToken } });
  if (!place?.callId) return refused({ kind: "unknown_donation" });
  const { id: donationId, callId } = place;
  return ports.db.transaction(async (sql) => {
    await lockCalls(sql, [callId]);
    const [donation] = await sql.query<PaidDonation & { until: Date | null; is_disputed: boolean }>(
      `select ${paidColumns}, l.until, ${isDisputed} as is_disputed
         from donation d left join late_gift l on l.donation_id = d.id where d.id = $1`,
      [donationId],
    );
    if (!donation?.until || !isPaid(donation)) return refused({ kind: "not_short" });
    const left = donation.amount - donation.refunded;
    if (left === 0n) return refused({ kind: "given_back_before" });
    if (donation.is_disputed) return refused({ kind: "disputed" });
    const now = ports.clock.now();
    if (donation.until <= now) return refused({ kind: "days_are_over", until: donation.until });
    const of = { donation, amount: left, reason: "late_match", note: null, actorId: null, now } as const;
    return done(await giveBackDonation(sql, ports, of));
  });
}
