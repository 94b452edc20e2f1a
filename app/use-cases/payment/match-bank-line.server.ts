import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { openBankMovements } from "#app/ledger/bank-movements.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type MatchLineRefusal =
  | AccessRefusal
  | { kind: "unknown_line" }
  /** The movement is another line's, of another amount, or none of the bank's. */
  | { kind: "not_that_movement" };

/** An operator says which movement of the book a line of the bank's statement is, or with null that it is not the one it was matched with; an import then matches it with nothing any more. */
export async function matchBankLine(
  ports: Ports,
  actor: Actor,
  { lineId, entryId }: { lineId: string; entryId: bigint | null },
): Promise<Result<null, MatchLineRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const [line] = await sql.query<{ amount: bigint; currency: string; entry_id: bigint | null }>(
      "select amount, currency, entry_id from bank_line where id = $1 for update",
      [lineId],
    );
    if (!line) return refused({ kind: "unknown_line" });
    if (entryId !== null) {
      if (line.entry_id !== null) return refused({ kind: "not_that_movement" });
      const [movement] = await sql.query(
        `select from (${openBankMovements}) m where m.entry_id = $1 and m.amount = $2 and m.currency = $3`,
        [entryId, line.amount, line.currency],
      );
      if (!movement) return refused({ kind: "not_that_movement" });
    }
    await sql.query("update bank_line set entry_id = $2, matched_by = $3, matched_at = $4 where id = $1", [
      lineId,
      entryId,
      actorIdOf(actor),
      entryId === null ? null : ports.clock.now(),
    ]);
    return done(null);
  });
}
