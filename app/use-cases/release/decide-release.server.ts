import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isMatcherOf } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { trancheReleased } from "#app/ledger/entries/tranche-released.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { isBookWhole } from "#app/ledger/last-check.server.ts";
import { lockCalls } from "#app/ledger/matching-recorder.server.ts";
import { bearFees } from "../payment/bear-fees.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellPersons } from "../tell-persons.server.ts";
import { computeRelease } from "./compute-release.server.ts";
import { moveTranches } from "./move-tranches.server.ts";
import { setOffOwed } from "./set-off-owed.server.ts";

export type ReleaseDecisionRefusal =
  | AccessRefusal
  /** A promise of the book is broken: no money is released until it holds again. */
  | { kind: "book_broken" }
  | { kind: "decided_before" }
  /** Refunds since the proposal leave less: it must be proposed again. */
  | { kind: "less_is_free"; proposed: bigint; free: bigint };

type Row = {
  id: string;
  campaign_id: string;
  call_id: string;
  tranche_id: string;
  matcher_id: string;
  currency: Currency;
  donations: bigint;
  match: { fund: string; amount: string }[];
  total: bigint;
  proposed_by: string;
  state: string;
  entrepreneur_id: string;
};

/**
 * Somebody of the matcher, not the proposer, approves a proposed release or sends it back. Approved, the money is the
 * entrepreneur's, to be paid; what they owe is set off first. Facts posted: fee-borne, set-off-made, tranche-released.
 */
export async function decideRelease(
  ports: Ports,
  actor: Actor,
  { releaseId, isApproved, reason }: { releaseId: string; isApproved: boolean; reason: string },
): Promise<Result<null, ReleaseDecisionRefusal>> {
  return ports.db.transaction(async (sql) => {
    const row = await lockRelease(sql, releaseId);
    if (!row || !isMatcherOf(actor, row.matcher_id)) return refused({ kind: "not_allowed" });
    if (row.state !== "proposed") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor);
    if (actorId === row.proposed_by || actorId === row.entrepreneur_id)
      return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    if (isApproved) {
      if (!(await isBookWhole(sql))) return refused({ kind: "book_broken" });
      const { campaign_id: campaignId, call_id: callId, tranche_id: trancheId, currency } = row;
      await bearFees(sql, { campaignId, callId, currency }, { now });
      await setOffOwed(sql, { campaignId, callId, currency }, { now });
      const free = await computeRelease(sql, { campaignId, trancheId, now });
      if (!isWithin(row, free))
        return refused({ kind: "less_is_free", proposed: row.total, free: free.total });
      await release(sql, row, { now, actorId });
    }
    await sql.query(
      "update release set state = $2::release_state, decided_by = $3, decided_at = $4, reason = $5 where id = $1",
      [releaseId, isApproved ? "approved" : "rejected", actorId, now, reason],
    );
    await moveTranches(sql, { releaseIds: [releaseId], to: isApproved ? "approved" : "reached" });
    return done(null);
  });
}

async function lockRelease(sql: Sql, releaseId: string): Promise<Row | null> {
  const [place] = await sql.query<{ call_id: string }>(
    "select c.call_id from release r join campaign c on c.id = r.campaign_id where r.id = $1",
    [releaseId],
  );
  if (!place) return null;
  await lockCalls(sql, [place.call_id]);
  const [row] = await sql.query<Row>(
    `select r.id, r.campaign_id, c.call_id, r.tranche_id, k.matcher_id, r.currency, r.donations, r.match, r.total, r.proposed_by,
            r.state::text, c.entrepreneur_id
       from release r join campaign c on c.id = r.campaign_id join call k on k.id = c.call_id
      where r.id = $1 for update of r`,
    [releaseId],
  );
  return row ?? null;
}

function isWithin(row: Row, free: Awaited<ReturnType<typeof computeRelease>>): boolean {
  if (row.donations > free.donations) return false;
  return row.match.every(
    ({ fund, amount }) => BigInt(amount) <= (free.match.find(({ fundId }) => fundId === fund)?.amount ?? 0n),
  );
}

async function release(
  sql: Sql,
  row: Row,
  { now, actorId }: { now: Date; actorId: string | null },
): Promise<void> {
  const { id: releaseId, campaign_id: campaignId, call_id: callId, currency, donations } = row;
  const match = row.match.map(({ fund, amount }) => ({ fundId: fund, amount: BigInt(amount) }));
  const origin = { effectiveAt: now, actorId, source: releaseId };
  await postEntries(
    sql,
    [trancheReleased({ releaseId, campaignId, callId, currency, donations, match }, origin)],
    { recordedAt: now },
  );
  await sql.query(
    "update campaign set state = 'releasing', updated_at = $2 where id = $1 and state = 'funded'",
    [campaignId, now],
  );
  const mail = { key: `tranche-released:${releaseId}`, kind: "tranche-released" } as const;
  await tellPersons(sql, [{ ...mail, personId: row.entrepreneur_id, payload: { releaseId } }], { now });
}
