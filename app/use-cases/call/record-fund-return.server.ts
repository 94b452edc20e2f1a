import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { lockBankMoney } from "#app/ledger/bank-money.server.ts";
import { fundReturned } from "#app/ledger/entries/fund-returned.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { checkBook } from "../book/check-book.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type FundReturnSentRefusal =
  | AccessRefusal
  | { kind: "book_broken" }
  | { kind: "reference_missing" }
  | { kind: "not_approved" }
  | { kind: "not_enough_in_bank"; held: bigint };

type Row = {
  fund_id: string;
  call_id: string;
  currency: Currency;
  amount: bigint;
  attempt: number;
  proposed_by: string;
  decided_by: string;
};

/**
 * The operator records the bank transfer that takes unused money back to the matcher. Who proposed or approved it does
 * not send it, and the book is checked before. Fact posted: fund-returned.
 */
export async function recordFundReturn(
  ports: Ports,
  actor: Actor,
  { returnId, reference }: { returnId: string; reference: string },
): Promise<Result<null, FundReturnSentRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reference.trim() === "") return refused({ kind: "reference_missing" });
  if ((await checkBook(ports)).length > 0) return refused({ kind: "book_broken" });
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<Row>(
      `select r.fund_id, f.call_id, f.currency, r.amount, r.attempt, r.proposed_by, r.decided_by
         from fund_return r join match_fund f on f.id = r.fund_id
        where r.id = $1 and r.state = 'approved' for update of r`,
      [returnId],
    );
    if (!row) return refused({ kind: "not_approved" });
    const actorId = actorIdOf(actor)!;
    if ([row.proposed_by, row.decided_by].includes(actorId)) return refused({ kind: "second_person_needed" });
    const { fund_id: fundId, call_id: callId, currency, amount, attempt } = row;
    const held = await lockBankMoney(sql, { currency });
    if (held < amount) return refused({ kind: "not_enough_in_bank", held });
    const now = ports.clock.now();
    const origin = { effectiveAt: now, actorId, source: reference.trim() };
    await postEntries(sql, [fundReturned({ returnId, attempt, fundId, callId, currency, amount }, origin)], {
      recordedAt: now,
    });
    await sql.query(
      "update fund_return set state = 'sent', sent_by = $2, sent_at = $3, reference = $4 where id = $1",
      [returnId, actorId, now, reference.trim()],
    );
    return done(null);
  });
}
