import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type ExplanationRefusal =
  | AccessRefusal
  | { kind: "reason_missing" }
  /** No such line is parked, or somebody explained it before. */
  | { kind: "not_parked" };

/**
 * An operator says what a parked line of Stripe's account is: the reconciliation stops listing it. No money moves: what the
 * line put into suspense, or took from there, stays until it comes, goes, or is a loss.
 */
export async function explainBalanceLine(
  ports: Ports,
  actor: Actor,
  { lineId, reason }: { lineId: string; reason: string },
): Promise<Result<null, ExplanationRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  const explained = await ports.db.sql.query(
    `update balance_transaction set explanation = $2, explained_by = $3, explained_at = $4
      where id = $1 and state = 'parked' and explained_at is null returning id`,
    [lineId, reason.trim(), actorIdOf(actor), ports.clock.now()],
  );
  return explained.length === 1 ? done(null) : refused({ kind: "not_parked" });
}
