import { type AccessRefusal, type Actor, actorIdOf, isMatcherOf } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type TermsWithdrawalRefusal = AccessRefusal | { kind: "unknown_terms" } | { kind: "decided_before" };

type Row = { call_id: string; state: string; proposed_by: string; matcher_id: string };

/** Who proposed terms takes them back while nobody has decided; others of the matcher reject instead. They stay on record. */
export async function withdrawTerms(
  ports: Ports,
  actor: Actor,
  termsId: string,
): Promise<Result<{ callId: string }, TermsWithdrawalRefusal>> {
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<Row>(
      `select t.call_id, t.state, t.proposed_by, c.matcher_id
         from call_terms t join call c on c.id = t.call_id where t.id = $1 for update of t, c`,
      [termsId],
    );
    if (!row) return refused({ kind: "unknown_terms" });
    if (!isMatcherOf(actor, row.matcher_id) || actorIdOf(actor) !== row.proposed_by)
      return refused({ kind: "not_allowed" });
    if (row.state !== "proposed") return refused({ kind: "decided_before" });
    await sql.query("update call_terms set state = 'withdrawn', decided_at = $2 where id = $1", [
      termsId,
      ports.clock.now(),
    ]);
    return done({ callId: row.call_id });
  });
}
