import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import {
  findPieceProblems,
  mostPieces,
  type PieceContent,
  type PieceProblem,
} from "#app/domain/evidence/evidence-piece.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { beginEvidence, isSpending, lockEvidence, mayHandIn } from "./lock-evidence.server.ts";

export type PieceRefusal =
  | { kind: "not_allowed" }
  /** Its money has not been paid, or the campaign is over. */
  | { kind: "not_paid" }
  | { kind: "accepted_before" }
  | { kind: "too_many_pieces" }
  | { kind: "file_missing" }
  | { kind: "not_ready"; problems: PieceProblem[] };

type Piece = {
  /** Made for the form, so that one that is sent twice is kept once. */
  pieceId: string;
  trancheId: string;
  content: PieceContent;
  /** As it is kept, and SHA-256 of the bytes as they were uploaded. */
  file: { hash: string; uploadedHash: string };
};

/** The entrepreneur of a paid tranche adds a piece of evidence. What was sent before is to be sent again then. */
export async function addPiece(
  ports: Ports,
  actor: Actor,
  { pieceId, trancheId, content, file }: Piece,
): Promise<Result<null, PieceRefusal>> {
  return ports.db.transaction(async (sql) => {
    const place = await lockEvidence(sql, trancheId);
    if (!place || !mayHandIn(actor, place)) return refused({ kind: "not_allowed" });
    if (!isSpending(place)) return refused({ kind: "not_paid" });
    await beginEvidence(sql, trancheId);
    const evidence = (await lockEvidence(sql, trancheId))!;
    if (evidence.state === "accepted") return refused({ kind: "accepted_before" });
    // Named here perhaps a day after it was uploaded: taken first, so that it is not removed meanwhile.
    const kept = await sql.query(
      "update stored_file set unnamed_since = null where hash = $1 and removing_since is null returning 1",
      [file.hash],
    );
    const [known] = await sql.query<{ pieces: number; lines: string[]; today: string }>(
      `select (select count(*)::int from evidence_piece where tranche_id = $1 and withdrawn_at is null) as pieces,
              array(select id::text from budget_line where campaign_id = $2) as lines,
              ($3::timestamptz at time zone 'America/Guayaquil')::date::text as today`,
      [trancheId, place.campaign_id, ports.clock.now()],
    );
    const problems = findPieceProblems(content, { today: known!.today, lineIds: known!.lines });
    if (problems.length > 0) return refused({ kind: "not_ready", problems });
    if (kept.length === 0) return refused({ kind: "file_missing" });
    if (known!.pieces >= mostPieces) return refused({ kind: "too_many_pieces" });
    await sql.query(
      `insert into evidence_piece (id, tranche_id, budget_line_id, amount, supplier, bought, dated, file_hash, uploaded_hash, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7::date, $8, $9, $10, $11) on conflict (id) do nothing`,
      [
        pieceId,
        trancheId,
        content.budgetLineId,
        content.amount,
        content.supplier.trim(),
        content.bought.trim(),
        content.dated,
        file.hash,
        file.uploadedHash,
        actorIdOf(actor),
        ports.clock.now(),
      ],
    );
    await sql.query("update tranche_evidence set state = 'open' where tranche_id = $1 and state = 'sent'", [
      trancheId,
    ]);
    return done(null);
  });
}
