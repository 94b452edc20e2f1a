import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { payoutConfirmed } from "#app/ledger/entries/payout-recorded.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { moveTranche } from "./move-tranche.server.ts";

type Row = {
  release_id: string;
  campaign_id: string;
  call_id: string;
  currency: Currency;
  amount: bigint;
  entrepreneur_id: string;
  is_last: boolean;
};

/** The entrepreneur confirms that the money arrived. After the last tranche the report is due. Fact posted: payout-confirmed. */
export async function confirmPayout(
  ports: Ports,
  actor: Actor,
  payoutId: string,
): Promise<Result<null, AccessRefusal | { kind: "confirmed_before" }>> {
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<Row & { state: string }>(
      `select o.release_id, r.campaign_id, c.call_id, o.currency, o.amount, c.entrepreneur_id, o.state::text,
              not r.is_supplement and not exists (select from tranche n where n.campaign_id = c.id and n.id <> t.id and n.state <> 'confirmed') as is_last
         from payout o join release r on r.id = o.release_id join tranche t on t.id = r.tranche_id
         join campaign c on c.id = r.campaign_id
        where o.id = $1 for update of o, c`,
      [payoutId],
    );
    if (!row || actor.kind !== "person" || actorIdOf(actor) !== row.entrepreneur_id)
      return refused({ kind: "not_allowed" });
    if (row.state !== "sent") return refused({ kind: "confirmed_before" });
    const now = ports.clock.now();
    const { release_id: releaseId, campaign_id: campaignId, call_id: callId, currency, amount } = row;
    const entry = payoutConfirmed(
      { payoutId, releaseId, campaignId, callId, currency, amount },
      { effectiveAt: now, actorId: actorIdOf(actor), source: payoutId },
    );
    await postEntries(sql, [entry], { recordedAt: now });
    await sql.query(
      "update payout set state = 'confirmed', confirmed_by = $2, confirmed_at = $3 where id = $1",
      [payoutId, actorIdOf(actor), now],
    );
    await sql.query("update release set state = 'confirmed' where id = $1", [releaseId]);
    await moveTranche(sql, { releaseId, to: "confirmed" });
    if (row.is_last) {
      await sql.query(
        "update campaign set state = 'reporting', updated_at = $2 where id = $1 and state = 'releasing'",
        [campaignId, now],
      );
    }
    return done(null);
  });
}
