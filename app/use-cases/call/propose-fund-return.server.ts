import { type AccessRefusal, type Actor, actorIdOf, isMatcherOf } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type FundReturnRefusal =
  | AccessRefusal
  | { kind: "unknown_fund" }
  | { kind: "amount_missing" }
  | { kind: "reason_missing" }
  /** The rest is reserved, granted or owed. `available` in minor units. */
  | { kind: "more_than_available"; available: bigint };

/** Somebody of the matcher asks for unused money of a fund back. It stays in the fund until a second person approves. */
export async function proposeFundReturn(
  ports: Ports,
  actor: Actor,
  { fundId, amount, reason }: { fundId: string; amount: bigint; reason: string },
): Promise<Result<{ returnId: string }, FundReturnRefusal>> {
  const { prisma } = ports.db;
  const fund = await prisma.matchFund.findUnique({ where: { id: fundId }, include: { call: true } });
  if (!fund) return refused({ kind: "unknown_fund" });
  if (!isMatcherOf(actor, fund.call.matcherId)) return refused({ kind: "not_allowed" });
  if (amount <= 0n) return refused({ kind: "amount_missing" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  const available = (await prisma.matchFundPosition.findUnique({ where: { fundId } }))?.available ?? 0n;
  if (amount > available) return refused({ kind: "more_than_available", available });
  const returnId = ports.ids.id();
  await prisma.fundReturn.create({
    data: {
      id: returnId,
      fundId,
      amount,
      reason: reason.trim(),
      proposedBy: actorIdOf(actor)!,
      proposedAt: ports.clock.now(),
    },
  });
  return done({ returnId });
}
