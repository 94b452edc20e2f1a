import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { parkedLossApproved } from "#app/ledger/entries/parked-loss-approved.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { lockMissing } from "#app/ledger/suspense-money.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type ParkedLossDecisionRefusal =
  | AccessRefusal
  | { kind: "unknown_write_off" }
  | { kind: "decided_before" }
  /** Some of it was explained since. `missing`: what suspense lacks now, minor units. */
  | { kind: "more_than_missing"; missing: bigint };

type Row = { currency: Currency; amount: bigint; proposed_by: string; state: string };

/** A second operator agrees that money missing in suspense is lost, or does not. Fact posted: parked-loss-approved. */
export async function decideParkedLoss(
  ports: Ports,
  actor: Actor,
  { lossId, isApproved }: { lossId: string; isApproved: boolean },
): Promise<Result<null, ParkedLossDecisionRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<Row>(
      "select currency, amount, proposed_by, state::text from parked_loss where id = $1 for update",
      [lossId],
    );
    if (!row) return refused({ kind: "unknown_write_off" });
    if (row.state !== "proposed") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor);
    if (actorId === row.proposed_by) return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    if (isApproved) {
      const { currency, amount } = row;
      const missing = await lockMissing(sql, { currency });
      if (amount > missing) return refused({ kind: "more_than_missing", missing });
      const origin = { effectiveAt: now, actorId, source: lossId };
      await postEntries(sql, [parkedLossApproved({ lossId, currency, amount }, origin)], { recordedAt: now });
    }
    await sql.query(
      "update parked_loss set state = $2::parked_loss_state, decided_by = $3, decided_at = $4 where id = $1",
      [lossId, isApproved ? "approved" : "rejected", actorId, now],
    );
    return done(null);
  });
}
