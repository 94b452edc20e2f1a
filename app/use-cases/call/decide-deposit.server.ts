import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { lockCalls, openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type DepositDecisionRefusal =
  | AccessRefusal
  | { kind: "unknown_deposit" }
  | { kind: "decided_before" }
  /** The call has no published terms yet, or is over. */
  | { kind: "call_not_open" };

type Row = {
  call_id: string;
  fund_id: string;
  amount: bigint;
  reference: string;
  recorded_by: string;
  state: string;
};

/**
 * An operator, who sees the platform's bank, confirms a recorded deposit or rejects it; not who recorded it. The matcher does not: money
 * that never came would be matched, or taken back out of what is other people's. Fact posted: fund-deposited.
 */
export async function decideDeposit(
  ports: Ports,
  actor: Actor,
  { depositId, isConfirmed }: { depositId: string; isConfirmed: boolean },
): Promise<Result<{ callId: string }, DepositDecisionRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<Row>(
      `select f.call_id, d.fund_id, d.amount, d.reference, d.recorded_by, d.state
         from fund_deposit d join match_fund f on f.id = d.fund_id
        where d.id = $1 for update of d`,
      [depositId],
    );
    if (!row) return refused({ kind: "unknown_deposit" });
    if (row.state !== "recorded") return refused({ kind: "decided_before" });
    if (actorIdOf(actor) === row.recorded_by) return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    if (isConfirmed) {
      await lockCalls(sql, [row.call_id]);
      const [call] = await sql.query("select from match_call where call_id = $1 and not is_closed", [
        row.call_id,
      ]);
      if (!call) return refused({ kind: "call_not_open" });
      const recorder = await openMatchingRecorder(sql, new Map([[row.call_id, {}]]), { recordedAt: now });
      recorder.apply(
        row.call_id,
        { type: "deposit", at: now.getTime(), fund: row.fund_id, amount: row.amount },
        {
          key: `fund-deposited:${depositId}`,
          origin: { effectiveAt: now, actorId: actorIdOf(actor), source: depositId },
        },
      );
      await recorder.finish();
    }
    await sql.query(
      "update fund_deposit set state = $2::deposit_state, decided_by = $3, decided_at = $4 where id = $1",
      [depositId, isConfirmed ? "confirmed" : "rejected", actorIdOf(actor), now],
    );
    return done({ callId: row.call_id });
  });
}
