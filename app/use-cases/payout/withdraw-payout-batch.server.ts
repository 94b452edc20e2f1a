import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

/**
 * An operator withdraws a batch that was not sent; its releases may be put into another. Once a file of it was taken out,
 * only somebody who took none does it: who handed the file to the bank does not say that it was not.
 */
export async function withdrawPayoutBatch(
  ports: Ports,
  actor: Actor,
  batchId: string,
): Promise<Result<null, AccessRefusal | { kind: "batch_not_open" }>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const [batch] = await sql.query<{ state: string }>(
      "select state::text from payout_batch where id = $1 for update",
      [batchId],
    );
    if (!batch || !["created", "approved"].includes(batch.state)) return refused({ kind: "batch_not_open" });
    const actorId = actorIdOf(actor);
    const taken = await sql.query(
      "select from payout_file_copy where batch_id = $1 and taken_by = $2 limit 1",
      [batchId, actorId],
    );
    if (taken.length > 0) return refused({ kind: "second_person_needed" });
    await sql.query(
      "update payout_batch set state = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3 where id = $1",
      [batchId, actorId, ports.clock.now()],
    );
    await sql.query("update payout_batch_item set is_open = false where batch_id = $1", [batchId]);
    return done(null);
  });
}
