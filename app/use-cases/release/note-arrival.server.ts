import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { payoutConfirmed } from "#app/ledger/entries/payout-recorded.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { moveTranches } from "./move-tranches.server.ts";

export type LockedPayout = {
  id: string;
  state: string;
  release_id: string;
  campaign_id: string;
  call_id: string;
  currency: Currency;
  amount: bigint;
  entrepreneur_id: string;
  /** Of a payout in cash that was not picked up. */
  code: string | null;
  code_key: string | null;
  code_tries: number;
  is_last: boolean;
};

/** A payout with what it pays, locked with its campaign until the transaction ends; null when there is none. */
export async function lockPayout(sql: Sql, payoutId: string): Promise<LockedPayout | null> {
  await sql.query(
    `select from payout o join release r on r.id = o.release_id join campaign c on c.id = r.campaign_id
      where o.id = $1 for update of o, c`,
    [payoutId],
  );
  // Another of its payouts may have been confirmed while this one waited.
  const [row] = await sql.query<LockedPayout>(
    `select o.id, o.release_id, r.campaign_id, c.call_id, o.currency, o.amount, c.entrepreneur_id, o.state::text,
            o.code, o.code_key, o.code_tries,
            not r.is_supplement and not exists (select from tranche n where n.campaign_id = c.id and n.id <> t.id and n.state <> 'confirmed') as is_last
       from payout o join release r on r.id = o.release_id join tranche t on t.id = r.tranche_id
       join campaign c on c.id = r.campaign_id
      where o.id = $1`,
    [payoutId],
  );
  return row ?? null;
}

/** The money of a payout that was sent is with its entrepreneur. After the last tranche the report is due. Fact posted: payout-confirmed. */
export async function noteArrival(
  sql: Sql,
  payout: LockedPayout,
  { actorId, now, pickupHash = null }: { actorId: string; now: Date; pickupHash?: string | null },
): Promise<void> {
  const { id: payoutId, release_id: releaseId, campaign_id: campaignId, call_id: callId } = payout;
  const { currency, amount } = payout;
  const entry = payoutConfirmed(
    { payoutId, releaseId, campaignId, callId, currency, amount },
    { effectiveAt: now, actorId, source: payoutId },
  );
  await postEntries(sql, [entry], { recordedAt: now });
  await sql.query(
    `update payout set state = 'confirmed', confirmed_by = $2, confirmed_at = $3, pickup_hash = $4, code = null, code_key = null
      where id = $1`,
    [payoutId, actorId, now, pickupHash],
  );
  await sql.query("update release set state = 'confirmed' where id = $1", [releaseId]);
  await moveTranches(sql, { releaseIds: [releaseId], to: "confirmed" });
  if (!payout.is_last) return;
  await sql.query(
    "update campaign set state = 'reporting', updated_at = $2 where id = $1 and state = 'releasing'",
    [campaignId, now],
  );
}
