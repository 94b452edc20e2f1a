import type { Sql } from "#app/db/sql.ts";
import { applyEvent } from "#app/domain/matching/apply-event.ts";
import { type Book, emptyBook } from "#app/domain/matching/book.ts";
import { parseEvent } from "#app/domain/matching/event.ts";
import { forgetSettled, type StillToCome } from "#app/domain/matching/forget-settled.ts";
import { readTerms } from "#app/domain/matching/terms-form.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import {
  compareCampaigns,
  compareDonations,
  compareFunds,
  findUntold,
  type ReplayDifference,
} from "./compare-replay.server.ts";

export type Replay = { events: number; donations: number; differences: ReplayDifference[] };

/** Events read at once: what bounds the memory of a replay, with the donations that may still change. */
const eventsPerPage = 10_000;
const mostDifferences = 1_000;

/**
 * Recomputes every match of a call from the terms and events in its journal, page by page, and compares each donation,
 * campaign and fund. What no later event can change is compared at once and forgotten. Run it in a snapshot.
 */
export async function replayCall(sql: Sql, callId: string): Promise<Replay> {
  const start = await readStart(sql, callId);
  if (!start) return { events: 0, donations: 0, differences: [] };
  const book = emptyBook(start);
  const ends = await readEnds(sql, callId);
  const differences: ReplayDifference[] = [];
  let [events, donations, after] = [0, 0, start.entryId];
  let next = readEvents(sql, { callId, after });
  for (;;) {
    const page = await next;
    if (page.length === 0 || differences.length >= mostDifferences) break;
    after = page.at(-1)!.id;
    // The database reads the next page while this one is applied.
    next = readEvents(sql, { callId, after });
    try {
      for (const { event } of page) applyEvent(book, parseEvent(event));
    } catch (error) {
      await next;
      // The rules refuse what the journal says happened: from there on there is nothing to compare.
      const refused = { subject: `call ${callId}`, recorded: "an event", replayed: String(error) };
      return { events, donations, differences: [...differences, refused] };
    }
    events += page.length;
    const named = await readNamedLater(sql, { callId, after, book });
    const settled = forgetSettled(book, { ...named, ...ends });
    donations += settled.length;
    differences.push(...(await compareDonations(sql, settled)));
  }
  const rest = [...book.donations.values()];
  donations += rest.length;
  differences.push(
    ...(await compareDonations(sql, rest)),
    ...(await compareCampaigns(sql, book, callId)),
    ...(await compareFunds(sql, book, callId)),
    ...(await findUntold(sql, { callId, replayed: donations })),
  );
  return { events, donations, differences };
}

type Start = { entryId: bigint } & Parameters<typeof emptyBook>[0];

/** The first terms of the call, with which its book begins; null when none were published. */
async function readStart(sql: Sql, callId: string): Promise<Start | null> {
  const [first] = await sql.query<{ id: bigint; terms: unknown; currency: Currency }>(
    `select e.id, e.facts->'terms' as terms, c.currency from entry e join call c on c.id = e.call_id
      where e.call_id = $1 and e.kind = 'terms-published' order by e.id limit 1`,
    [callId],
  );
  if (!first) return null;
  const { id: entryId, currency, terms } = first;
  return { entryId, currency, terms: readTerms({ path: "terms", value: terms }) };
}

function readEvents(
  sql: Sql,
  { callId, after }: { callId: string; after: bigint },
): Promise<{ id: bigint; event: unknown }[]> {
  return sql.query(
    `select id, facts->'event' as event from entry
      where call_id = $1 and id > $2 and facts->'event' is not null order by id limit ${eventsPerPage}`,
    [callId, after],
  );
}

/** Which campaigns fail at some moment of the journal, and whether the call closes there under retroactive terms. */
async function readEnds(sql: Sql, callId: string): Promise<Pick<StillToCome, "failing" | "grants">> {
  const [row] = await sql.query<{ failing: string[]; grants: boolean }>(
    `select coalesce((select array_agg(campaign_id::text) from entry where call_id = $1 and kind = 'campaign-failed'), '{}') as failing,
            exists (select from entry where call_id = $1 and kind = 'call-closed') and coalesce((
              select (facts->'terms'->>'retroactive')::boolean from entry
               where call_id = $1 and kind = 'terms-published' order by id desc limit 1), false) as grants`,
    [callId],
  );
  return { failing: new Set(row!.failing), grants: row!.grants };
}

/** Of the donations and donors in the book, those that an event after this entry names. */
async function readNamedLater(
  sql: Sql,
  { callId, after, book }: { callId: string; after: bigint; book: Book },
): Promise<Pick<StillToCome, "donations" | "donors">> {
  const rows = await sql.query<{ id: string; donor_key: string }>(
    `select d.id, d.donor_key from donation d
      where d.call_id = $1 and d.donor_key = any($2::text[]) and exists (
              select from entry e where e.donation_id = d.id and e.id > $3 and e.facts->'event' is not null)`,
    [callId, [...book.donors.keys()], after],
  );
  return {
    donations: new Set(rows.map(({ id }) => id)),
    donors: new Set(rows.map(({ donor_key }) => donor_key)),
  };
}
