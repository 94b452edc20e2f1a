import type { Actor } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { lockEvidence, mayHandIn } from "./lock-evidence.server.ts";

export type WithdrawPieceRefusal =
  | { kind: "not_allowed" }
  | { kind: "accepted_before" }
  | { kind: "withdrawn_before" };

/** The entrepreneur takes a piece back, until the evidence is accepted. What was sent before is to be sent again then. */
export async function withdrawPiece(
  ports: Ports,
  actor: Actor,
  pieceId: string,
): Promise<Result<null, WithdrawPieceRefusal>> {
  return ports.db.transaction(async (sql) => {
    const [piece] = await sql.query<{ tranche_id: string }>(
      "select tranche_id from evidence_piece where id = $1",
      [pieceId],
    );
    const evidence = piece ? await lockEvidence(sql, piece.tranche_id) : null;
    if (!piece || !evidence || !mayHandIn(actor, evidence)) return refused({ kind: "not_allowed" });
    if (evidence.state === "accepted") return refused({ kind: "accepted_before" });
    const withdrawn = await sql.query(
      "update evidence_piece set withdrawn_at = $2 where id = $1 and withdrawn_at is null returning id",
      [pieceId, ports.clock.now()],
    );
    if (withdrawn.length === 0) return refused({ kind: "withdrawn_before" });
    await sql.query("update tranche_evidence set state = 'open' where tranche_id = $1 and state = 'sent'", [
      piece.tranche_id,
    ]);
    return done(null);
  });
}
