import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { correctionOf } from "#app/domain/donation/dispute-correction.ts";
import { pending } from "#app/ledger/disputed-money.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type DisputeCorrectionRefusal =
  | AccessRefusal
  | { kind: "reason_missing" }
  /** It moved as it was told, or a proposal waits already. */
  | { kind: "nothing_to_correct" };

type Row = { state: string | null; verdict: string | null; amount: bigint; held: bigint };

/**
 * An operator proposes what follows from what a bank did otherwise than it told: that the loss goes by what was taken, or that
 * what came back after it goes to whom it was taken from. Nothing changes until a second one agrees.
 */
export async function proposeDisputeCorrection(
  ports: Ports,
  actor: Actor,
  { disputeId, reason }: { disputeId: string; reason: string },
): Promise<Result<{ correctionId: string }, DisputeCorrectionRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  const [dispute] = await ports.db.sql.query<Row>(
    `select u.state::text, u.verdict, u.amount, coalesce(pending.held, 0)::bigint as held from dispute u ${pending} where u.id = $1`,
    [disputeId],
  );
  const correction = dispute && correctionOf(dispute);
  if (!correction) return refused({ kind: "nothing_to_correct" });
  const correctionId = ports.ids.id();
  const kept = await ports.db.sql.query(
    `insert into dispute_correction (id, dispute_id, kind, amount, reason, proposed_by, proposed_at)
     values ($1, $2, $3::dispute_correction_kind, $4, $5, $6, $7) on conflict do nothing returning id`,
    [
      correctionId,
      disputeId,
      correction.kind,
      correction.amount,
      reason.trim(),
      actorIdOf(actor),
      ports.clock.now(),
    ],
  );
  return kept.length === 1 ? done({ correctionId }) : refused({ kind: "nothing_to_correct" });
}
