import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { lockBankLine } from "./lock-bank-line.server.ts";

export type BankChargeRefusal =
  | AccessRefusal
  | { kind: "unknown_line" }
  /** Its movement is known. */
  | { kind: "line_matched" }
  /** Money came by it: the bank took nothing. */
  | { kind: "nothing_taken" }
  /** It is a charge, or is proposed as one. */
  | { kind: "charge_proposed_before" }
  | { kind: "reason_missing" };

/** An operator says that a line of the bank's statement is what the bank took for itself, and for what. It is booked once a second one agrees. */
export async function proposeBankCharge(
  ports: Ports,
  actor: Actor,
  { lineId, reason }: { lineId: string; reason: string },
): Promise<Result<{ chargeId: string }, BankChargeRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const line = await lockBankLine(sql, lineId);
    if (!line) return refused({ kind: "unknown_line" });
    if (line.is_matched) return refused({ kind: "line_matched" });
    if (line.amount > 0n) return refused({ kind: "nothing_taken" });
    if (line.charge) return refused({ kind: "charge_proposed_before" });
    if (reason.trim() === "") return refused({ kind: "reason_missing" });
    const chargeId = ports.ids.id();
    await sql.query(
      `insert into bank_charge (id, line_id, currency, amount, reason, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [chargeId, lineId, line.currency, -line.amount, reason.trim(), actorIdOf(actor), ports.clock.now()],
    );
    return done({ chargeId });
  });
}
