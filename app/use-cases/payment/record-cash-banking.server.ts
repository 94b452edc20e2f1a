import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type BankingRefusal =
  | AccessRefusal
  | { kind: "reference_missing" }
  /** Nobody gave them cash that is not in the bank, or not handed in yet. */
  | { kind: "nothing_to_bank" };

/**
 * An operator notes that somebody handed in to the bank all the cash that they hold, with the bank's reference. A second
 * operator confirms it.
 */
export async function recordCashBanking(
  ports: Ports,
  actor: Actor,
  { holderId, currency, reference }: { holderId: string; currency: Currency; reference: string },
): Promise<Result<{ bankingId: string; amount: bigint }, BankingRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reference.trim() === "") return refused({ kind: "reference_missing" });
  return ports.db.transaction(async (sql) => {
    const gifts = await sql.query<{ id: string; amount: bigint }>(
      `select id, amount from hand_gift
        where recorded_by = $1 and currency = $2 and kind = 'cash' and state = 'confirmed' and banking_id is null
        order by id for update`,
      [holderId, currency],
    );
    if (gifts.length === 0) return refused({ kind: "nothing_to_bank" });
    const amount = gifts.reduce((sum, gift) => sum + gift.amount, 0n);
    const bankingId = ports.ids.id();
    await sql.query(
      `insert into cash_banking (id, holder_id, currency, amount, reference, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [bankingId, holderId, currency, amount, reference.trim(), actorIdOf(actor), ports.clock.now()],
    );
    await sql.query("update hand_gift set banking_id = $2 where id = any($1::uuid[])", [
      gifts.map(({ id }) => id),
      bankingId,
    ]);
    return done({ bankingId, amount });
  });
}
