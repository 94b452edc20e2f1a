import { type AccessRefusal, type Actor, actorIdOf, isMatcherOf } from "#app/domain/access/actor.ts";
import { fundOf } from "#app/domain/matching/book.ts";
import { lockCalls, openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type FundReturnDecisionRefusal =
  | AccessRefusal
  | { kind: "unknown_return" }
  | { kind: "decided_before" }
  /** More is in use than when it was proposed. `available` in minor units. */
  | { kind: "more_than_available"; available: bigint };

type Row = {
  call_id: string;
  fund_id: string;
  matcher_id: string;
  amount: bigint;
  proposed_by: string;
  state: string;
};

/**
 * A second person of the matcher approves a proposed return, or rejects it. Approved, the money is out of the fund and
 * due to the matcher; never what is reserved or granted. Fact posted: fund-lowered.
 */
export async function decideFundReturn(
  ports: Ports,
  actor: Actor,
  { returnId, isApproved }: { returnId: string; isApproved: boolean },
): Promise<Result<null, FundReturnDecisionRefusal>> {
  return ports.db.transaction(async (sql) => {
    const [place] = await sql.query<{ call_id: string }>(
      "select f.call_id from fund_return r join match_fund f on f.id = r.fund_id where r.id = $1",
      [returnId],
    );
    if (!place) return refused({ kind: "unknown_return" });
    await lockCalls(sql, [place.call_id]);
    const [row] = await sql.query<Row>(
      `select f.call_id, r.fund_id, c.matcher_id, r.amount, r.proposed_by, r.state::text
         from fund_return r join match_fund f on f.id = r.fund_id join call c on c.id = f.call_id
        where r.id = $1 for update of r`,
      [returnId],
    );
    if (!isMatcherOf(actor, row!.matcher_id)) return refused({ kind: "not_allowed" });
    if (row!.state !== "proposed") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor);
    if (actorId === row!.proposed_by) return refused({ kind: "second_person_needed" });
    const { call_id: callId, fund_id: fund, amount } = row!;
    const now = ports.clock.now();
    if (isApproved) {
      const recorder = await openMatchingRecorder(sql, new Map([[callId, {}]]), { recordedAt: now });
      const { available } = fundOf(recorder.book(callId), fund);
      if (amount > available) return refused({ kind: "more_than_available", available });
      recorder.apply(
        callId,
        { type: "lower", at: now.getTime(), fund, amount },
        {
          key: `fund-lowered:${returnId}`,
          origin: { effectiveAt: now, actorId, source: returnId },
          fundMove: "returned",
        },
      );
      await recorder.finish();
    }
    await sql.query(
      "update fund_return set state = $2::fund_return_state, decided_by = $3, decided_at = $4 where id = $1",
      [returnId, isApproved ? "approved" : "rejected", actorId, now],
    );
    return done(null);
  });
}
