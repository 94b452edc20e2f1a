import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { isOwnGift } from "../donation/own-gift.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type SignalRefusal =
  | AccessRefusal
  | { kind: "reason_missing" }
  /** None such, or it is over, or somebody decided. */
  | { kind: "signal_not_open" };

/**
 * An operator has looked at a payment that seemed fraud and keeps it, with the reason: its gift and match may be released.
 * Who finds it is one gives the gift back instead. Neither the campaign's own entrepreneur nor who gave it.
 */
export async function decideSignal(
  ports: Ports,
  actor: Actor,
  { signalId, reason }: { signalId: string; reason: string },
): Promise<Result<null, SignalRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  const [signal] = await ports.db.sql.query<{ entrepreneur: string | null; donation_id: string | null }>(
    `select c.entrepreneur_id as entrepreneur, e.donation_id from fraud_signal s
       left join entry e on e.key = 'donation-captured:' || s.payment_intent_id left join campaign c on c.id = e.campaign_id
      where s.id = $1`,
    [signalId],
  );
  const actorId = actorIdOf(actor);
  const donationId = signal?.donation_id;
  const isOwn = donationId && (await isOwnGift(ports.db.sql, ports, { personId: actorId, donationId }));
  if (isOwn || signal?.entrepreneur === actorId) return refused({ kind: "second_person_needed" });
  const decided = await ports.db.sql.query(
    `update fraud_signal set decided_by = $2, decided_at = $3, note = $4
      where id = $1 and over_at is null and decided_at is null returning id`,
    [signalId, actorId, ports.clock.now(), reason.trim()],
  );
  return decided.length === 1 ? done(null) : refused({ kind: "signal_not_open" });
}
