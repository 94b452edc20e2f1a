import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isMatcherOf } from "#app/domain/access/actor.ts";
import { readTerms } from "#app/domain/matching/terms-form.ts";
import type { NewEntry } from "#app/ledger/entry.ts";
import { lockCalls, openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

type Decision = { termsId: string; isApproved: boolean; reason: string };
export type TermsDecisionRefusal =
  | AccessRefusal
  | { kind: "unknown_terms" }
  | { kind: "decided_before" }
  /** The moment they should hold from has passed meanwhile, for a call that is running. */
  | { kind: "too_late" };

type Row = {
  id: string;
  call_id: string;
  state: string;
  terms: unknown;
  effective_at: Date;
  proposed_by: string;
  matcher_id: string;
  call_state: string;
  approved: number;
};

/**
 * A second person of the matcher approves or rejects proposed terms. The first approval publishes the call and opens
 * it; later versions hold from their moment on, and never touch what was given. Facts posted: terms-published, fund-joined.
 */
export async function decideTerms(
  ports: Ports,
  actor: Actor,
  { termsId, isApproved, reason }: Decision,
): Promise<Result<{ callId: string }, TermsDecisionRefusal>> {
  return ports.db.transaction(async (sql) => {
    await sql.query(
      "select from call_terms t join call c on c.id = t.call_id where t.id = $1 for update of t, c",
      [termsId],
    );
    const [row] = await sql.query<Row>(
      `select t.id, t.call_id, t.state, t.terms, t.effective_at, t.proposed_by, c.matcher_id, c.state as call_state,
              (select count(*)::int from call_terms a where a.call_id = t.call_id and a.state = 'approved') as approved
         from call_terms t join call c on c.id = t.call_id where t.id = $1`,
      [termsId],
    );
    if (!row) return refused({ kind: "unknown_terms" });
    if (!isMatcherOf(actor, row.matcher_id)) return refused({ kind: "not_allowed" });
    if (row.state !== "proposed") return refused({ kind: "decided_before" });
    if (actorIdOf(actor) === row.proposed_by) return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    const isFirst = row.call_state === "draft";
    if (isApproved && !isFirst && row.effective_at <= now) return refused({ kind: "too_late" });
    await sql.query(
      "update call_terms set state = $2::terms_state, version = $3, decided_by = $4, decided_at = $5, reason = $6 where id = $1",
      [
        termsId,
        isApproved ? "approved" : "rejected",
        isApproved ? row.approved + 1 : null,
        actorIdOf(actor),
        now,
        reason,
      ],
    );
    if (isApproved && isFirst) await openCall(sql, row, { now, actorId: actorIdOf(actor) });
    return done({ callId: row.call_id });
  });
}

/** Publishes the first terms and lets the call's funds join it. */
async function openCall(
  sql: Sql,
  row: Row,
  { now, actorId }: { now: Date; actorId: string | null },
): Promise<void> {
  const callId = row.call_id;
  const { window } = readTerms({ path: "terms", value: row.terms });
  await lockCalls(sql, [callId]);
  await sql.query("insert into match_call (call_id, terms_version) values ($1, 1)", [callId]);
  await sql.query("update call set state = 'open', opened_at = $2, closes_at = $3 where id = $1", [
    callId,
    now,
    new Date(window.until),
  ]);
  const origin = { effectiveAt: now, actorId, source: row.id };
  const published: NewEntry = {
    kind: "terms-published",
    key: `terms-published:${callId}:1`,
    ...origin,
    callId,
    facts: { version: 1, terms: row.terms },
    postings: [],
  };
  const recorder = await openMatchingRecorder(sql, new Map([[callId, {}]]), { recordedAt: now });
  recorder.post(published);
  const funds = await sql.query<{ id: string; priority: number }>(
    "select id, priority from match_fund where call_id = $1 order by priority, id",
    [callId],
  );
  for (const { id, priority } of funds) {
    recorder.apply(
      callId,
      { type: "fund-joined", at: now.getTime(), fund: id, priority, amount: 0n },
      { key: `fund-joined:${id}`, origin },
    );
  }
  await recorder.finish();
}
