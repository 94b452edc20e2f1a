import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { cashBanked } from "#app/ledger/entries/cash-banked.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type BankingDecisionRefusal = AccessRefusal | { kind: "unknown_banking" } | { kind: "decided_before" };

type Row = {
  holder_id: string;
  currency: Currency;
  amount: bigint;
  reference: string;
  recorded_by: string;
  state: string;
};

/**
 * A second operator, who did not hold the cash either, confirms that it reached the bank, or rejects it: then it is to be
 * handed in again. Fact posted: cash-banked.
 */
export async function decideCashBanking(
  ports: Ports,
  actor: Actor,
  { bankingId, isConfirmed }: { bankingId: string; isConfirmed: boolean },
): Promise<Result<null, BankingDecisionRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<Row>(
      `select holder_id, currency, amount, reference, recorded_by, state::text from cash_banking where id = $1 for update`,
      [bankingId],
    );
    if (!row) return refused({ kind: "unknown_banking" });
    if (row.state !== "recorded") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor)!;
    if ([row.recorded_by, row.holder_id].includes(actorId)) return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    const { holder_id: holderId, currency, amount, reference } = row;
    if (isConfirmed) {
      const origin = { effectiveAt: now, actorId, source: reference };
      await postEntries(sql, [cashBanked({ bankingId, holderId, currency, amount }, origin)], {
        recordedAt: now,
      });
      await sql.query(
        `update donation set available_at = coalesce(available_at, $2)
          where id in (select id from hand_gift where banking_id = $1)`,
        [bankingId, now],
      );
    }
    if (!isConfirmed)
      await sql.query("update hand_gift set banking_id = null where banking_id = $1", [bankingId]);
    await sql.query(
      "update cash_banking set state = $2::cash_banking_state, decided_by = $3, decided_at = $4 where id = $1",
      [bankingId, isConfirmed ? "confirmed" : "rejected", actorId, now],
    );
    return done(null);
  });
}
