import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { readMissing } from "#app/ledger/suspense-money.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type ParkedLossRefusal =
  | AccessRefusal
  | { kind: "amount_missing" }
  | { kind: "reason_missing" }
  /** `missing`: what suspense lacks now, minor units. */
  | { kind: "more_than_missing"; missing: bigint };

type Input = { currency: Currency; amount: bigint; reason: string };

/** An operator proposes that money missing in suspense is not expected any more. It is missing until a second one agrees. */
export async function proposeParkedLoss(
  ports: Ports,
  actor: Actor,
  { currency, amount, reason }: Input,
): Promise<Result<{ lossId: string }, ParkedLossRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (amount <= 0n) return refused({ kind: "amount_missing" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  const missing = await readMissing(ports.db.sql, { currency });
  if (amount > missing) return refused({ kind: "more_than_missing", missing });
  const lossId = ports.ids.id();
  await ports.db.prisma.parkedLoss.create({
    data: {
      id: lossId,
      currency,
      amount,
      reason: reason.trim(),
      proposedBy: actorIdOf(actor)!,
      proposedAt: ports.clock.now(),
    },
  });
  return done({ lossId });
}
