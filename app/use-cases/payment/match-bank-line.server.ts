import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { openBankMovements } from "#app/ledger/bank-movements.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { type LockedLine, lockBankLine } from "./lock-bank-line.server.ts";

export type MatchLineRefusal =
  | AccessRefusal
  | { kind: "unknown_line" }
  /** The movement is another line's, of another amount, or none of the bank's. */
  | { kind: "not_that_movement" }
  /** It is proposed as a charge of the bank: that is decided first. */
  | { kind: "charge_proposed_before" }
  /** It was booked from this line as a charge of the bank: its entry is reversed by two people. */
  | { kind: "charge_booked" };

type Movement = { entryId: bigint } | { batchId: string };

/**
 * An operator says which movement of the book a line of the bank's statement is, an entry or all payouts of a batch; or with null that
 * it is not the one it was matched with: an import then matches it with nothing any more.
 */
export async function matchBankLine(
  ports: Ports,
  actor: Actor,
  { lineId, movement }: { lineId: string; movement: Movement | null },
): Promise<Result<null, MatchLineRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const line = await lockBankLine(sql, lineId);
    if (!line) return refused({ kind: "unknown_line" });
    if (line.charge === "approved") return refused({ kind: "charge_booked" });
    if (movement) {
      if (line.charge === "proposed") return refused({ kind: "charge_proposed_before" });
      if (line.is_matched || !(await isThat(sql, line, movement)))
        return refused({ kind: "not_that_movement" });
    }
    await sql.query(
      "update bank_line set entry_id = $2, batch_id = $3, matched_by = $4, matched_at = $5 where id = $1",
      [
        lineId,
        movement && "entryId" in movement ? movement.entryId : null,
        movement && "batchId" in movement ? movement.batchId : null,
        actorIdOf(actor),
        movement ? ports.clock.now() : null,
      ],
    );
    return done(null);
  });
}

async function isThat(sql: Sql, { amount, currency }: LockedLine, movement: Movement): Promise<boolean> {
  const [column, value] =
    "entryId" in movement ? ["entry_id", movement.entryId] : ["batch_id", movement.batchId];
  const [found] = await sql.query(
    `select from (${openBankMovements}) m where m.${column} = $1 and m.amount = $2 and m.currency = $3`,
    [value, amount, currency],
  );
  return Boolean(found);
}
