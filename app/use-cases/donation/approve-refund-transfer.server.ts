import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type RefundApprovalRefusal =
  | AccessRefusal
  | { kind: "refund_not_failed" }
  /** By who decided the refund, or approved its transfer. */
  | { kind: "decided_before" };

/**
 * An operator agrees that a refund which no person decided (its campaign failed, its gift was late) is paid by transfer.
 * Another operator pays it.
 */
export async function approveRefundTransfer(
  ports: Ports,
  actor: Actor,
  refundId: string,
): Promise<Result<null, RefundApprovalRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<{ agreed_by: string | null }>(
      `select coalesce(approved_by, decided_by) as agreed_by from refund where id = $1 and state = 'failed' for update`,
      [refundId],
    );
    if (!row) return refused({ kind: "refund_not_failed" });
    if (row.agreed_by) return refused({ kind: "decided_before" });
    await sql.query("update refund set approved_by = $2, approved_at = $3 where id = $1", [
      refundId,
      actorIdOf(actor),
      ports.clock.now(),
    ]);
    return done(null);
  });
}
