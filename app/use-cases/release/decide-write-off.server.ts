import type { Sql } from "#app/db/sql.ts";
import {
  type AccessRefusal,
  type Actor,
  actorIdOf,
  isMatcherOf,
  isOperator,
} from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { writeOffApproved } from "#app/ledger/entries/write-off-approved.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { lockCalls } from "#app/ledger/matching-recorder.server.ts";
import { owedTo, readOwedMoney } from "#app/ledger/owed-money.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type WriteOffDecisionRefusal =
  | AccessRefusal
  | { kind: "unknown_write_off" }
  | { kind: "decided_before" }
  /** Some was paid back or set off since. `owed`: what the campaign owes of it now, minor units. */
  | { kind: "more_than_owed"; owed: bigint };

type Row = {
  campaign_id: string;
  call_id: string;
  matcher_id: string;
  currency: Currency;
  fund_id: string | null;
  amount: bigint;
  proposed_by: string;
  entrepreneur_id: string;
  state: string;
};

/**
 * A second person agrees that money owed is lost, or does not: of donations another operator, who carries the loss; of match
 * somebody of the matcher, whose money it was. Fact posted: write-off-approved.
 */
export async function decideWriteOff(
  ports: Ports,
  actor: Actor,
  { writeOffId, isApproved }: { writeOffId: string; isApproved: boolean },
): Promise<Result<null, WriteOffDecisionRefusal>> {
  return ports.db.transaction(async (sql) => {
    const row = await lockWriteOff(sql, writeOffId);
    if (!row) return refused({ kind: "unknown_write_off" });
    const { campaign_id: campaignId, call_id: callId, currency, fund_id: fundId, amount } = row;
    const mayDecide = fundId === null ? isOperator(actor) : isMatcherOf(actor, row.matcher_id);
    if (!mayDecide) return refused({ kind: "not_allowed" });
    if (row.state !== "proposed") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor);
    if (actorId === row.proposed_by || actorId === row.entrepreneur_id)
      return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    if (isApproved) {
      const [owing] = await readOwedMoney(sql, { campaignId, callId: null });
      const owed = owedTo(owing, fundId);
      if (amount > owed) return refused({ kind: "more_than_owed", owed });
      const origin = { effectiveAt: now, actorId, source: writeOffId };
      await postEntries(
        sql,
        [writeOffApproved({ writeOffId, campaignId, callId, currency, fundId, amount }, origin)],
        { recordedAt: now },
      );
    }
    await sql.query(
      "update write_off set state = $2::write_off_state, decided_by = $3, decided_at = $4 where id = $1",
      [writeOffId, isApproved ? "approved" : "rejected", actorId, now],
    );
    return done(null);
  });
}

async function lockWriteOff(sql: Sql, writeOffId: string): Promise<Row | null> {
  const [place] = await sql.query<{ call_id: string }>(
    "select c.call_id from write_off w join campaign c on c.id = w.campaign_id where w.id = $1",
    [writeOffId],
  );
  if (!place) return null;
  await lockCalls(sql, [place.call_id]);
  const [row] = await sql.query<Row>(
    `select w.campaign_id, c.call_id, k.matcher_id, c.currency, w.fund_id, w.amount, w.proposed_by, c.entrepreneur_id, w.state::text
       from write_off w join campaign c on c.id = w.campaign_id join call k on k.id = c.call_id
      where w.id = $1 for update of w`,
    [writeOffId],
  );
  return row ?? null;
}
