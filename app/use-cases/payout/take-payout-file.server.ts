import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import {
  isPaidMeanwhile,
  isPartyTo,
  lockPayoutBatch,
  type PaidMeanwhile,
} from "./lock-payout-batch.server.ts";

export type TakenFile = { name: string; mediaType: string; text: string };
export type TakeFileRefusal =
  | AccessRefusal
  | { kind: "batch_not_approved" }
  | PaidMeanwhile
  | { kind: "account_changed" };

type Row = { name: string; media_type: string; content: string; content_key: string };

/**
 * An operator takes a file of an approved batch, to hand it to the bank or the agency: the same bytes each time. Who took
 * it is kept. Before the batch is sent it is refused when somebody's account changed meanwhile.
 */
export async function takePayoutFile(
  ports: Ports,
  actor: Actor,
  { batchId, format }: { batchId: string; format: string },
): Promise<Result<TakenFile, TakeFileRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const now = ports.clock.now();
    const batch = await lockPayoutBatch(sql, { batchId, now });
    if (!batch || !["approved", "sent"].includes(batch.state)) return refused({ kind: "batch_not_approved" });
    const actorId = actorIdOf(actor)!;
    if (isPartyTo(batch, actorId)) return refused({ kind: "second_person_needed" });
    if (batch.state === "approved" && isPaidMeanwhile(batch)) return refused({ kind: "paid_meanwhile" });
    if (batch.state === "approved" && batch.items.some((item) => !item.is_usable))
      return refused({ kind: "account_changed" });
    const [file] = await sql.query<Row>(
      "select name, media_type, content, content_key from payout_file where batch_id = $1 and format = $2",
      [batchId, format],
    );
    if (!file) return refused({ kind: "batch_not_approved" });
    await sql.query(
      "insert into payout_file_copy (batch_id, format, taken_by, taken_at) values ($1, $2, $3, $4)",
      [batchId, format, actorId, now],
    );
    const encrypted = { text: file.content, keyId: file.content_key };
    const text = ports.cipher.decrypt(encrypted, `payout_file:${batchId}:${format}`);
    return done({ name: file.name, mediaType: file.media_type, text });
  });
}
