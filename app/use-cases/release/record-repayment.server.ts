import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { readOwedMoney, readWrittenOff, totalOwed } from "#app/ledger/owed-money.server.ts";
import { isRecordedBefore, type RecordedBefore } from "../payment/recorded-before.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type RepaymentRefusal =
  | AccessRefusal
  | { kind: "amount_missing" }
  | { kind: "reference_missing" }
  | RecordedBefore
  /** `owed`: all that the campaign owes, and what of it was written off, minor units. */
  | { kind: "more_than_owed"; owed: bigint };

/** The operator notes that a campaign paid back what it owes, or what was written off of it, with the bank's reference. A second operator confirms it. */
export async function recordRepayment(
  ports: Ports,
  actor: Actor,
  { campaignId, amount, reference }: { campaignId: string; amount: bigint; reference: string },
): Promise<Result<{ repaymentId: string }, RepaymentRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (amount <= 0n) return refused({ kind: "amount_missing" });
  if (reference.trim() === "") return refused({ kind: "reference_missing" });
  const [owing] = await readOwedMoney(ports.db.sql, { campaignId, callId: null });
  const [lost] = await readWrittenOff(ports.db.sql, { campaignId });
  const owed = totalOwed(owing) + totalOwed(lost);
  if (amount > owed) return refused({ kind: "more_than_owed", owed });
  const repaymentId = ports.ids.id();
  return ports.db.transaction(async (sql) => {
    if (await isRecordedBefore(sql, "repayment", { of: campaignId, amount, reference }))
      return refused({ kind: "recorded_before" });
    await sql.query(
      `insert into repayment (id, campaign_id, amount, reference, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6)`,
      [repaymentId, campaignId, amount, reference.trim(), actorIdOf(actor), ports.clock.now()],
    );
    return done({ repaymentId });
  });
}
