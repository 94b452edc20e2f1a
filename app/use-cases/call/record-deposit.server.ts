import {
  type AccessRefusal,
  type Actor,
  actorIdOf,
  isMatcherOf,
  isOperator,
} from "#app/domain/access/actor.ts";
import { isRecordedBefore, type RecordedBefore } from "../payment/recorded-before.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type DepositRefusal =
  | AccessRefusal
  | { kind: "unknown_fund" }
  | { kind: "amount_missing" }
  | { kind: "reference_missing" }
  | RecordedBefore;

/** The matcher, or the operator who saw the bank, notes money that reached the bank for a fund. An operator who did not note it confirms it. */
export async function recordDeposit(
  ports: Ports,
  actor: Actor,
  { fundId, amount, reference }: { fundId: string; amount: bigint; reference: string },
): Promise<Result<{ depositId: string }, DepositRefusal>> {
  const fund = await ports.db.prisma.matchFund.findUnique({ where: { id: fundId }, include: { call: true } });
  if (!fund) return refused({ kind: "unknown_fund" });
  if (!isMatcherOf(actor, fund.call.matcherId) && !isOperator(actor)) return refused({ kind: "not_allowed" });
  if (amount <= 0n) return refused({ kind: "amount_missing" });
  if (reference.trim() === "") return refused({ kind: "reference_missing" });
  const depositId = ports.ids.id();
  return ports.db.transaction(async (sql) => {
    if (await isRecordedBefore(sql, "deposit", { of: fundId, amount, reference }))
      return refused({ kind: "recorded_before" });
    await sql.query(
      `insert into fund_deposit (id, fund_id, amount, reference, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6)`,
      [depositId, fundId, amount, reference.trim(), actorIdOf(actor), ports.clock.now()],
    );
    return done({ depositId });
  });
}
