import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { lockCalls } from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { giveBackDonation, isPaid, type PaidDonation, paidColumns } from "./give-back-donation.server.ts";
import { isDisputed } from "./open-dispute.ts";
import { isOwnGift } from "./own-gift.server.ts";

export type RefundRefusal =
  | AccessRefusal
  | { kind: "unknown_donation" }
  | { kind: "not_paid" }
  /** Its match waits for a person: they decide first, and may give all of it back. */
  | { kind: "held" }
  /** The donor's bank takes it back already: only after that was won. */
  | { kind: "disputed" }
  /** `left`: what of the gift has not been given back, minor units. */
  | { kind: "above_what_is_left"; left: bigint }
  /** Somebody gave back a part meanwhile, or the same form was sent twice. */
  | { kind: "refunded_meanwhile" }
  | { kind: "reason_missing" };

/** `seenLeft`: what was left of the gift as the person saw it; null: they did not look. */
type Input = { donationId: string; amount: bigint; note: string; seenLeft?: bigint | null };

/**
 * The operator gives a part of a gift, or all of it (then tip and covered fee too), back to the donor. Booked at once,
 * with the match that returns; the money is sent by the refund loop, or by transfer if the gift was made in hand. Facts
 * posted: refund-decided, match-returned. Who gave it does not.
 */
export async function refundDonation(
  ports: Ports,
  actor: Actor,
  { donationId, amount, note, seenLeft = null }: Input,
): Promise<Result<{ refundId: string }, RefundRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (note.trim() === "") return refused({ kind: "reason_missing" });
  const place = await ports.db.prisma.donation.findUnique({
    where: { id: donationId },
    select: { callId: true },
  });
  if (!place?.callId) return refused({ kind: "unknown_donation" });
  const callId = place.callId;
  return ports.db.transaction(async (sql) => {
    await lockCalls(sql, [callId]);
    const [donation] = await sql.query<PaidDonation & { is_disputed: boolean }>(
      `select ${paidColumns}, ${isDisputed} as is_disputed from donation d where d.id = $1`,
      [donationId],
    );
    if (!donation || !isPaid(donation)) return refused({ kind: "not_paid" });
    if (donation.is_held) return refused({ kind: "held" });
    if (donation.is_disputed) return refused({ kind: "disputed" });
    const actorId = actorIdOf(actor);
    if (await isOwnGift(sql, ports, { personId: actorId, donationId }))
      return refused({ kind: "second_person_needed" });
    const left = donation.amount - donation.refunded;
    if (seenLeft !== null && seenLeft !== left) return refused({ kind: "refunded_meanwhile" });
    if (amount <= 0n || amount > left) return refused({ kind: "above_what_is_left", left });
    const of = { donation, amount, reason: "operator", note, actorId } as const;
    return done(await giveBackDonation(sql, ports, { ...of, now: ports.clock.now() }));
  });
}
