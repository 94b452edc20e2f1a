import {
  type AccessRefusal,
  type Actor,
  actorIdOf,
  isMatcherOf,
  isOperator,
} from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type DepositRefusal =
  | AccessRefusal
  | { kind: "unknown_fund" }
  | { kind: "amount_missing" }
  | { kind: "reference_missing" };

/** The matcher, or the operator who saw the bank, notes money that reached the bank for a fund. An operator who did not note it confirms it. */
export async function recordDeposit(
  ports: Ports,
  actor: Actor,
  { fundId, amount, reference }: { fundId: string; amount: bigint; reference: string },
): Promise<Result<{ depositId: string }, DepositRefusal>> {
  const { prisma } = ports.db;
  const fund = await prisma.matchFund.findUnique({ where: { id: fundId }, include: { call: true } });
  if (!fund) return refused({ kind: "unknown_fund" });
  if (!isMatcherOf(actor, fund.call.matcherId) && !isOperator(actor)) return refused({ kind: "not_allowed" });
  if (amount <= 0n) return refused({ kind: "amount_missing" });
  if (reference.trim() === "") return refused({ kind: "reference_missing" });
  const depositId = ports.ids.id();
  await prisma.fundDeposit.create({
    data: {
      id: depositId,
      fundId,
      amount,
      reference: reference.trim(),
      recordedBy: actorIdOf(actor)!,
      recordedAt: ports.clock.now(),
    },
  });
  return done({ depositId });
}
