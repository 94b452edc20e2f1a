import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { capitalPaidIn } from "#app/ledger/entries/capital-paid-in.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

/** The operator notes money of the platform's own that reached the bank. Fact posted: capital-paid-in. */
export async function payInCapital(
  ports: Ports,
  actor: Actor,
  { currency, amount, reference }: { currency: Currency; amount: bigint; reference: string },
): Promise<Result<null, AccessRefusal | { kind: "amount_missing" }>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (amount <= 0n) return refused({ kind: "amount_missing" });
  const now = ports.clock.now();
  const entry = capitalPaidIn(
    { paymentId: ports.ids.id(), currency, amount },
    { effectiveAt: now, actorId: actorIdOf(actor), source: reference },
  );
  await ports.db.transaction((sql) => postEntries(sql, [entry], { recordedAt: now }));
  return done(null);
}
