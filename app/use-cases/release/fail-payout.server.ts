import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { payoutFailed } from "#app/ledger/entries/payout-recorded.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { moveTranches } from "./move-tranches.server.ts";

export type FailPayoutRefusal = AccessRefusal | { kind: "not_on_its_way" } | { kind: "reason_missing" };

type Row = {
  release_id: string;
  campaign_id: string;
  call_id: string;
  currency: Currency;
  amount: bigint;
  sent_by: string;
  entrepreneur_id: string;
};

/**
 * The operator records that the bank sent a transfer back, with the bank's reason. The release is to be paid again.
 * Neither who sent it nor who receives it says so.
 * Fact posted: payout-failed.
 */
export async function failPayout(
  ports: Ports,
  actor: Actor,
  { payoutId, reason }: { payoutId: string; reason: string },
): Promise<Result<null, FailPayoutRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<Row>(
      `select o.release_id, r.campaign_id, c.call_id, o.currency, o.amount, o.sent_by, c.entrepreneur_id
         from payout o join release r on r.id = o.release_id join campaign c on c.id = r.campaign_id
        where o.id = $1 and o.state = 'sent' for update of o`,
      [payoutId],
    );
    if (!row) return refused({ kind: "not_on_its_way" });
    const actorId = actorIdOf(actor)!;
    if ([row.sent_by, row.entrepreneur_id].includes(actorId))
      return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    const { release_id: releaseId, campaign_id: campaignId, call_id: callId, currency, amount } = row;
    const entry = payoutFailed(
      { payoutId, releaseId, campaignId, callId, currency, amount },
      { effectiveAt: now, actorId, source: reason.trim() },
    );
    await postEntries(sql, [entry], { recordedAt: now });
    await sql.query(
      "update payout set state = 'failed', failure = $2, failed_by = $3, code = null, code_key = null where id = $1",
      [payoutId, reason.trim(), actorId],
    );
    await sql.query("update release set state = 'approved' where id = $1", [releaseId]);
    await moveTranches(sql, { releaseIds: [releaseId], to: "approved" });
    return done(null);
  });
}
