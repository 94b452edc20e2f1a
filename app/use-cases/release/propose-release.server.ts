import {
  type AccessRefusal,
  type Actor,
  actorIdOf,
  isFacilitator,
  isOperator,
} from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { lockCalls } from "#app/ledger/matching-recorder.server.ts";
import { bearFees } from "../payment/bear-fees.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { computeRelease } from "./compute-release.server.ts";

export type ProposeRefusal =
  | AccessRefusal
  | { kind: "not_reached" }
  | { kind: "another_proposal_waits" }
  /** An earlier tranche has not been decided: its amount comes first. */
  | { kind: "earlier_tranche_waits" }
  /** Nothing is free: charges are not available yet, or all was released. */
  | { kind: "nothing_to_release" };

type Row = {
  campaign_id: string;
  call_id: string;
  currency: Currency;
  state: string;
  campaign_state: string;
  earlier_waits: boolean;
  later_follows: boolean;
  is_waiting: boolean;
};

/**
 * Operator or facilitator proposes the release of a tranche that was reached; the amounts come from the ledger. On the last
 * tranche, once it is paid, it is a supplement: what became free since.
 */
export async function proposeRelease(
  ports: Ports,
  actor: Actor,
  trancheId: string,
): Promise<Result<{ releaseId: string; total: bigint }, ProposeRefusal>> {
  if (!isOperator(actor) && !isFacilitator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const [place] = await sql.query<{ call_id: string }>(
      "select c.call_id from tranche t join campaign c on c.id = t.campaign_id where t.id = $1",
      [trancheId],
    );
    if (!place) return refused({ kind: "not_reached" });
    await lockCalls(sql, [place.call_id]);
    await sql.query("select from tranche where id = $1 for update", [trancheId]);
    const [row] = await sql.query<Row>(
      `select t.campaign_id, c.call_id, c.currency, t.state::text, c.state::text as campaign_state,
              exists (select from tranche b where b.campaign_id = c.id and b.position < t.position
                         and b.state in ('waiting', 'reached', 'proposed')) as earlier_waits,
              exists (select from tranche n where n.campaign_id = c.id and n.position > t.position) as later_follows,
              exists (select from release r where r.tranche_id = t.id and r.state = 'proposed') as is_waiting
         from tranche t join campaign c on c.id = t.campaign_id where t.id = $1`,
      [trancheId],
    );
    if (row?.is_waiting) return refused({ kind: "another_proposal_waits" });
    const supplement = row ? isSupplement(row) : false;
    if (!row || !(supplement || isReached(row))) return refused({ kind: "not_reached" });
    if (row.earlier_waits) return refused({ kind: "earlier_tranche_waits" });
    const now = ports.clock.now();
    const { campaign_id: campaignId, call_id: callId, currency } = row;
    await bearFees(sql, { campaignId, callId, currency }, { now });
    const amounts = await computeRelease(sql, { campaignId, trancheId, now });
    if (amounts.total === 0n) return refused({ kind: "nothing_to_release" });
    const releaseId = ports.ids.id();
    await sql.query(
      `insert into release (id, campaign_id, tranche_id, currency, donations, match, total, proposed_by, proposed_at, is_supplement)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        releaseId,
        row.campaign_id,
        trancheId,
        row.currency,
        amounts.donations,
        JSON.stringify(
          amounts.match.map(({ fundId, amount }) => ({ fund: fundId, amount: amount.toString() })),
        ),
        amounts.total,
        actorIdOf(actor),
        now,
        supplement,
      ],
    );
    if (!supplement) await sql.query("update tranche set state = 'proposed' where id = $1", [trancheId]);
    return done({ releaseId, total: amounts.total });
  });
}

function isReached({ state, campaign_state }: Row): boolean {
  return state === "reached" && ["funded", "releasing"].includes(campaign_state);
}

/** All is released that the tranches give: whatever becomes free later is released on the last of them. */
function isSupplement({ state, campaign_state, later_follows }: Row): boolean {
  return (
    !later_follows &&
    ["paid", "confirmed"].includes(state) &&
    ["releasing", "reporting", "closed"].includes(campaign_state)
  );
}
