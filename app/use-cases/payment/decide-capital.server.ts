import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { capitalPaidIn } from "#app/ledger/entries/capital-paid-in.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type CapitalDecisionRefusal = AccessRefusal | { kind: "unknown_capital" } | { kind: "decided_before" };

type Row = { currency: Currency; amount: bigint; reference: string; recorded_by: string; state: string };

/** A second operator confirms that the platform's own money is in the bank, or rejects it. Fact posted: capital-paid-in. */
export async function decideCapital(
  ports: Ports,
  actor: Actor,
  { paymentId, isConfirmed }: { paymentId: string; isConfirmed: boolean },
): Promise<Result<null, CapitalDecisionRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<Row>(
      "select currency, amount, reference, recorded_by, state::text from capital_payment where id = $1 for update",
      [paymentId],
    );
    if (!row) return refused({ kind: "unknown_capital" });
    if (row.state !== "recorded") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor);
    if (actorId === row.recorded_by) return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    if (isConfirmed) {
      const { currency, amount, reference } = row;
      const origin = { effectiveAt: now, actorId, source: reference };
      await postEntries(sql, [capitalPaidIn({ paymentId, currency, amount }, origin)], { recordedAt: now });
    }
    await sql.query(
      "update capital_payment set state = $2::capital_payment_state, decided_by = $3, decided_at = $4 where id = $1",
      [paymentId, isConfirmed ? "confirmed" : "rejected", actorId, now],
    );
    return done(null);
  });
}
