import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { bankCharged } from "#app/ledger/entries/bank-charged.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type BankChargeDecisionRefusal =
  | AccessRefusal
  | { kind: "unknown_charge" }
  | { kind: "decided_before" }
  /** Meanwhile somebody, or an import, found which movement the line is. */
  | { kind: "line_matched" };

type Row = {
  line_id: string;
  currency: Currency;
  amount: bigint;
  proposed_by: string;
  state: string;
  /** Noon of the day on which the bank took it, in Ecuador and Peru. */
  taken_at: Date;
  is_matched: boolean;
};

/**
 * A second operator agrees that a line is what the bank took for itself, or does not. It is booked on the bank's day, and
 * the line has its movement. What the bank took is gone, whatever is owed: no balance refuses it. Fact posted: bank-charged.
 */
export async function decideBankCharge(
  ports: Ports,
  actor: Actor,
  { chargeId, isApproved }: { chargeId: string; isApproved: boolean },
): Promise<Result<null, BankChargeDecisionRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<Row>(
      `select c.line_id, c.currency, c.amount, c.proposed_by, c.state::text, l.matched_at is not null as is_matched,
              (l.booked_on + time '12:00') at time zone 'America/Guayaquil' as taken_at
         from bank_charge c join bank_line l on l.id = c.line_id where c.id = $1 for update`,
      [chargeId],
    );
    if (!row) return refused({ kind: "unknown_charge" });
    if (row.state !== "proposed") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor)!;
    if (actorId === row.proposed_by) return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    if (isApproved) {
      if (row.is_matched) return refused({ kind: "line_matched" });
      await book(sql, { ...row, chargeId }, { actorId, now });
    }
    await sql.query(
      "update bank_charge set state = $2::bank_charge_state, decided_by = $3, decided_at = $4 where id = $1",
      [chargeId, isApproved ? "approved" : "rejected", actorId, now],
    );
    return done(null);
  });
}

async function book(
  sql: Sql,
  { chargeId, line_id: lineId, currency, amount, taken_at: takenAt }: Row & { chargeId: string },
  { actorId, now }: { actorId: string; now: Date },
): Promise<void> {
  const effectiveAt = takenAt < now ? takenAt : now;
  const entry = bankCharged({ chargeId, currency, amount }, { effectiveAt, actorId, source: lineId });
  const [posted] = await postEntries(sql, [entry], { recordedAt: now });
  await sql.query("update bank_line set entry_id = $2, matched_by = $3, matched_at = $4 where id = $1", [
    lineId,
    posted!.id,
    actorId,
    now,
  ]);
}
