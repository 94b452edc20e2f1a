import { readTerms } from "#app/domain/matching/terms-form.ts";
import { lockCalls, openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import type { Ports } from "../ports.ts";

type Due = { id: string; call_id: string; version: number; terms: unknown; effective_at: Date };

/** Puts approved versions of terms in force whose moment has come. Fact posted: terms-published. Answers how many. */
export async function enactDueTerms(ports: Ports): Promise<number> {
  const due = await ports.db.sql.query<Due>(
    `select t.id, t.call_id, t.version, t.terms, t.effective_at
       from call_terms t join match_call m on m.call_id = t.call_id
      where t.state = 'approved' and t.version = m.terms_version + 1 and t.effective_at <= $1 and not m.is_closed`,
    [ports.clock.now()],
  );
  for (const one of due) await enact(ports, one);
  return due.length;
}

async function enact(ports: Ports, { id, call_id, version, terms: json, effective_at }: Due): Promise<void> {
  await ports.db.transaction(async (sql) => {
    await lockCalls(sql, [call_id]);
    const now = ports.clock.now();
    const recorder = await openMatchingRecorder(sql, new Map([[call_id, { everyCampaign: true }]]), {
      recordedAt: now,
    });
    if (recorder.book(call_id).termsVersion !== version - 1) return;
    const terms = readTerms({ path: "terms", value: json });
    recorder.apply(
      call_id,
      { type: "terms", at: now.getTime(), terms },
      {
        key: `terms-published:${call_id}:${version}`,
        origin: { effectiveAt: effective_at, actorId: null, source: id },
      },
    );
    await sql.query("update call set closes_at = $2 where id = $1", [call_id, new Date(terms.window.until)]);
    await recorder.finish();
  });
}
