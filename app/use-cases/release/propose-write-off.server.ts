import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { owedTo, readOwedMoney } from "#app/ledger/owed-money.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type WriteOffRefusal =
  | AccessRefusal
  | { kind: "amount_missing" }
  | { kind: "reason_missing" }
  /** `owed`: what the campaign owes of it, minor units. */
  | { kind: "more_than_owed"; owed: bigint };

type Input = {
  campaignId: string;
  /** Of the match of this fund; null: of donations. */
  fundId: string | null;
  amount: bigint;
  reason: string;
};

/** An operator proposes that money a campaign owes is not expected back any more. It is owed until a second person agrees. */
export async function proposeWriteOff(
  ports: Ports,
  actor: Actor,
  { campaignId, fundId, amount, reason }: Input,
): Promise<Result<{ writeOffId: string }, WriteOffRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (amount <= 0n) return refused({ kind: "amount_missing" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  const [owing] = await readOwedMoney(ports.db.sql, { campaignId, callId: null });
  const owed = owedTo(owing, fundId);
  if (amount > owed) return refused({ kind: "more_than_owed", owed });
  const writeOffId = ports.ids.id();
  await ports.db.prisma.writeOff.create({
    data: {
      id: writeOffId,
      campaignId,
      fundId,
      amount,
      reason: reason.trim(),
      proposedBy: actorIdOf(actor)!,
      proposedAt: ports.clock.now(),
    },
  });
  return done({ writeOffId });
}
