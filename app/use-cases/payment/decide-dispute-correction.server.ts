import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { correctionOf } from "#app/domain/donation/dispute-correction.ts";
import { lockCallsOf } from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { giveOnReturned } from "./give-on-returned.server.ts";
import { lockDispute } from "./lock-dispute.server.ts";

export type CorrectionDecisionRefusal =
  | AccessRefusal
  | { kind: "unknown_correction" }
  | { kind: "decided_before" }
  /** More came or went since it was proposed. */
  | { kind: "dispute_moved_since" }
  /** Whether the gift is its campaign's is known at its end. */
  | { kind: "campaign_still_runs" };

type Row = {
  dispute_id: string;
  donation_id: string | null;
  entrepreneur_id: string | null;
  amount: bigint;
  kind: "amount_taken" | "came_back";
  proposed_by: string;
  state: string;
};

/**
 * A second operator agrees with what was proposed of a dispute, or does not; never the campaign's own entrepreneur. Facts
 * posted: dispute-returned, write-off-recovered; or, by settling the dispute afterwards, dispute-lost.
 */
export async function decideDisputeCorrection(
  ports: Ports,
  actor: Actor,
  { correctionId, isApproved }: { correctionId: string; isApproved: boolean },
): Promise<Result<null, CorrectionDecisionRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const row = await lockCorrection(sql, correctionId);
    if (!row) return refused({ kind: "unknown_correction" });
    if (row.state !== "proposed") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor);
    if (actorId === row.proposed_by || actorId === row.entrepreneur_id)
      return refused({ kind: "second_person_needed" });
    let given = { toCampaign: 0n, toPlatform: 0n };
    if (isApproved) {
      const dispute = await lockDispute(sql, row.dispute_id);
      const now = correctionOf(dispute);
      if (now?.kind !== row.kind || now.amount !== row.amount)
        return refused({ kind: "dispute_moved_since" });
      if (row.kind === "came_back") {
        const returned = await giveOnReturned(sql, ports, {
          dispute,
          correctionId,
          amount: row.amount,
          actorId,
        });
        if (returned === "campaign_still_runs") return refused({ kind: returned });
        given = returned;
      }
      const amount = row.kind === "amount_taken" ? row.amount : dispute.amount;
      await sql.query("update dispute set amount = $2, problem = null where id = $1", [dispute.id, amount]);
    }
    await sql.query(
      `update dispute_correction set state = $2::dispute_correction_state, decided_by = $3, decided_at = $4, to_campaign = $5, to_platform = $6
        where id = $1`,
      [
        correctionId,
        isApproved ? "approved" : "rejected",
        actorId,
        ports.clock.now(),
        given.toCampaign,
        given.toPlatform,
      ],
    );
    return done(null);
  });
}

async function lockCorrection(sql: Sql, id: string): Promise<Row | null> {
  const [place] = await sql.query<{ donation_id: string | null }>(
    "select u.donation_id from dispute_correction k join dispute u on u.id = k.dispute_id where k.id = $1",
    [id],
  );
  if (!place) return null;
  if (place.donation_id) await lockCallsOf(sql, [place.donation_id]);
  const [row] = await sql.query<Row>(
    `select k.dispute_id, u.donation_id, c.entrepreneur_id, k.amount, k.kind::text, k.proposed_by, k.state::text
       from dispute_correction k join dispute u on u.id = k.dispute_id left join donation d on d.id = u.donation_id
       left join campaign c on c.id = d.campaign_id where k.id = $1 for update of k`,
    [id],
  );
  return row ?? null;
}
