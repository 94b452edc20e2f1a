import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { isRecordedBefore, type RecordedBefore } from "./recorded-before.server.ts";

export type CapitalRefusal =
  | AccessRefusal
  | { kind: "amount_missing" }
  | { kind: "reference_missing" }
  | RecordedBefore;

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
  return ports.db.transaction(async (sql) => {
    if (await isRecordedBefore(sql, "capital", { of: currency, amount, reference }))
      return refused({ kind: "recorded_before" });
    await sql.query(
      `insert into capital_payment (id, currency, amount, reference, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6)`,
      [paymentId, currency, amount, reference.trim(), actorIdOf(actor), ports.clock.now()],
    );
    return done({ paymentId });
  });
}
