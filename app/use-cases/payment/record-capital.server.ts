import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type CapitalRefusal = AccessRefusal | { kind: "amount_missing" } | { kind: "reference_missing" };

/** An operator notes money of the platform's own that reached the bank. A second operator confirms it. */
export async function recordCapital(
  ports: Ports,
  actor: Actor,
  { currency, amount, reference }: { currency: Currency; amount: bigint; reference: string },
): Promise<Result<{ paymentId: string }, CapitalRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (amount <= 0n) return refused({ kind: "amount_missing" });
  if (reference.trim() === "") return refused({ kind: "reference_missing" });
  const paymentId = ports.ids.id();
  await ports.db.prisma.capitalPayment.create({
    data: {
      id: paymentId,
      currency,
      amount,
      reference: reference.trim(),
      recordedBy: actorIdOf(actor)!,
      recordedAt: ports.clock.now(),
    },
  });
  return done({ paymentId });
}
