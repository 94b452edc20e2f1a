import {
  type AccessRefusal,
  type Actor,
  actorIdOf,
  isMatcherOf,
  isOperator,
} from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type DepositWithdrawalRefusal =
  | AccessRefusal
  | { kind: "unknown_deposit" }
  | { kind: "decided_before" };

type Row = { call_id: string; state: string; recorded_by: string; matcher_id: string };

/** Who recorded a deposit takes it back while nobody has confirmed it: nothing was posted, and nothing is. */
export async function withdrawDeposit(
  ports: Ports,
  actor: Actor,
  depositId: string,
): Promise<Result<{ callId: string }, DepositWithdrawalRefusal>> {
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<Row>(
      `select f.call_id, d.state, d.recorded_by, c.matcher_id
         from fund_deposit d join match_fund f on f.id = d.fund_id join call c on c.id = f.call_id
        where d.id = $1 for update of d`,
      [depositId],
    );
    if (!row) return refused({ kind: "unknown_deposit" });
    const mayRecord = isMatcherOf(actor, row.matcher_id) || isOperator(actor);
    if (!mayRecord || actorIdOf(actor) !== row.recorded_by) return refused({ kind: "not_allowed" });
    if (row.state !== "recorded") return refused({ kind: "decided_before" });
    await sql.query("update fund_deposit set state = 'withdrawn', decided_at = $2 where id = $1", [
      depositId,
      ports.clock.now(),
    ]);
    return done({ callId: row.call_id });
  });
}
