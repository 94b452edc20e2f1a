import { lockSubjects, lockSubjectsOf } from "#app/db/lock.ts";
import type { Sql } from "#app/db/sql.ts";
import { applyEvent } from "#app/domain/matching/apply-event.ts";
import type { Book, DonationPosition } from "#app/domain/matching/book.ts";
import type { MatchEvent } from "#app/domain/matching/event.ts";
import type { Outcome } from "#app/domain/matching/outcome.ts";
import { type HeldMatch, heldMatchKey } from "./entries/match-moved.ts";
import { type FundMove, matchingEventEntries } from "./entries/matching-event-recorded.ts";
import type { EntryOrigin, NewEntry } from "./entry.ts";
import { openJournal } from "./journal.server.ts";
import { type BookPart, loadBooks } from "./matching-book.server.ts";
import { type DonationChange, saveBooks, saveDonations } from "./save-matching-book.server.ts";

/** One transaction's pen: decides matching events in order and posts everything at its end. */
export type MatchingRecorder = {
  /** The loaded part of a call. Throws for a call without terms. */
  book(callId: string): Book;
  /** Lets an event happen and notes its entries. Its moment is not before the last one of the call. */
  apply(
    callId: string,
    event: MatchEvent,
    of: { key: string; origin: EntryOrigin; fundMove?: FundMove; money?: NewEntry },
  ): Outcome;
  /** Notes an entry of other money, in order. */
  post(entry: NewEntry): void;
  /** Notes what changes on a donation that was loaded. */
  change(donationId: string, change: DonationChange): void;
  /** What was decided of a donation that the caller writes for the first time, with its decision. */
  decided(callId: string, donationId: string): DonationPosition;
  /** Sends entries and donations decided so far to be written while the next are decided. */
  write(): Promise<void>;
  /** Writes what is left, and the books; the last act of the transaction. */
  finish(): Promise<void>;
};

/** Takes the calls' locks: until the transaction ends nobody else decides about their match. */
export async function lockCalls(sql: Sql, callIds: readonly string[]): Promise<void> {
  await lockSubjects(sql, callIds);
}

/** The same for the calls of these donations. */
export async function lockCallsOf(sql: Sql, donationIds: readonly string[]): Promise<void> {
  await lockSubjectsOf(sql, "select call_id as id from donation where id = any($1::uuid[])", [donationIds]);
}

/**
 * Opens a recorder on parts of calls, whose locks the caller holds. `returning`: campaigns whose match may return,
 * for which what is still held is read.
 */
export async function openMatchingRecorder(
  sql: Sql,
  parts: ReadonlyMap<string, BookPart>,
  { recordedAt, returning = [] }: { recordedAt: Date; returning?: readonly string[] },
): Promise<MatchingRecorder> {
  const books = await loadBooks(sql, parts);
  const before = new Map(
    [...books.values()].flatMap(({ donations }) =>
      [...donations.values()].map((one) => [one.id, { ...one }]),
    ),
  );
  const held = returning.length > 0 ? await readHeldMatch(sql, returning) : undefined;
  const journal = openJournal(sql, { recordedAt });
  let entries: NewEntry[] = [];
  const changes = new Map<string, DonationChange>();
  const saved: Promise<void>[] = [];

  function bookOf(callId: string): Book {
    const book = books.get(callId);
    if (!book) throw new Error(`call ${callId} has no terms in force`);
    return book;
  }

  function apply(
    callId: string,
    event: MatchEvent,
    { key, origin, fundMove, money }: Parameters<MatchingRecorder["apply"]>[2],
  ): Outcome {
    const book = bookOf(callId);
    const timed = { ...event, at: Math.max(event.at, book.at ?? event.at) };
    const outcome = applyEvent(book, timed);
    const recorded = matchingEventEntries({
      event: timed,
      outcome,
      book,
      callId,
      key,
      origin,
      held,
      fundMove,
      money,
    });
    entries.push(...recorded.entries);
    recorded.owed.forEach(({ fund, amount }, index) => {
      const lower: MatchEvent = { type: "lower", at: timed.at, fund, amount };
      apply(callId, lower, { key: `fund-lowered:${key}:${index}`, origin });
    });
    return outcome;
  }

  async function write(): Promise<void> {
    const decided = entries;
    entries = [];
    const saving = saveDonations(sql, books, { changes, before });
    saving.catch(() => {});
    saved.push(saving);
    await journal.take(decided);
  }

  return {
    book: bookOf,
    apply,
    post: (entry) => entries.push(entry),
    change: (donationId, change) => changes.set(donationId, { ...changes.get(donationId), ...change }),
    decided(callId, donationId) {
      const position = bookOf(callId).donations.get(donationId);
      if (!position) throw new Error(`donation ${donationId} was not decided`);
      before.set(donationId, { ...position });
      return position;
    },
    write,
    async finish() {
      await write();
      await Promise.all([journal.finish(), saveBooks(sql, books), ...saved]);
    },
  };
}

/** Earned match that campaigns hold and have not released, by campaign and fund. */
async function readHeldMatch(sql: Sql, campaignIds: readonly string[]): Promise<HeldMatch> {
  const rows = await sql.query<{ campaign_id: string; fund_id: string; held: bigint }>(
    `select a.campaign_id, a.fund_id, -b.amount as held
       from account a join balance b on b.account_id = a.id
      where a.campaign_id = any($1::uuid[]) and a.code like '%:earned'`,
    [campaignIds],
  );
  return new Map(
    rows.map((row) => [heldMatchKey({ campaignId: row.campaign_id, fundId: row.fund_id }), row.held]),
  );
}
