import type { Sql } from "#app/db/sql.ts";
import { applyEvent } from "#app/domain/matching/apply-event.ts";
import { type Book, emptyBook } from "#app/domain/matching/book.ts";
import { parseEvent } from "#app/domain/matching/event.ts";
import { readTerms } from "#app/domain/matching/terms-form.ts";
import type { Currency } from "#app/domain/money/currency.ts";

/** A match that the journal has and the rules, run again over its events, do not give. Amounts in minor units. */
export type ReplayDifference = { subject: string; recorded: string; replayed: string };

export type Replay = { events: number; donations: number; differences: ReplayDifference[] };

type Row = { id: bigint; facts: { event?: unknown; terms?: unknown } };

/** Recomputes every match of a call from the terms and events in its journal, and compares each donation, campaign and fund. */
export async function replayCall(sql: Sql, callId: string): Promise<Replay> {
  const [call] = await sql.query<{ currency: Currency }>("select currency from call where id = $1", [callId]);
  const rows = await sql.query<Row>(
    "select id, facts from entry where call_id = $1 and (facts->'event' is not null or kind = 'terms-published') order by id",
    [callId],
  );
  if (!call || rows.length === 0) return { events: 0, donations: 0, differences: [] };
  const [first, ...rest] = rows;
  const book = emptyBook({
    currency: call.currency,
    terms: readTerms({ path: "terms", value: first!.facts.terms }),
  });
  for (const { facts } of rest) if (facts.event) applyEvent(book, parseEvent(facts.event));
  const differences = [
    ...(await compareDonations(sql, book, callId)),
    ...(await compareCampaigns(sql, book, callId)),
    ...(await compareFunds(sql, book, callId)),
  ];
  return { events: rest.length, donations: book.donations.size, differences };
}

async function compareDonations(sql: Sql, book: Book, callId: string): Promise<ReplayDifference[]> {
  const rows = await sql.query<{
    id: string;
    match: bigint;
    refunded: bigint;
    match_status: string;
    match_limit: string | null;
  }>(
    "select id, match, refunded, match_status, match_limit from donation where call_id = $1 and match_status <> 'none'",
    [callId],
  );
  const recorded = new Map(
    rows.map(({ id, ...row }) => [id, summary([row.match, row.refunded, row.match_status, row.match_limit])]),
  );
  const replayed = new Map(
    [...book.donations].map(([id, one]) => [id, summary([one.match, one.refunded, one.status, one.limit])]),
  );
  return compare("donation", recorded, replayed);
}

async function compareCampaigns(sql: Sql, book: Book, callId: string): Promise<ReplayDifference[]> {
  const rows = await sql.query<{
    campaign_id: string;
    raised: bigint;
    donors: number;
    match: bigint;
    reserved: bigint;
    gate: string;
  }>(
    "select campaign_id, raised, donors, match, reserved, gate from match_campaign_position where call_id = $1",
    [callId],
  );
  const recorded = new Map(
    rows.map((row) => [
      row.campaign_id,
      summary([row.raised, row.donors, row.match, row.reserved, row.gate]),
    ]),
  );
  const replayed = new Map(
    [...book.campaigns].map(([id, one]) => [
      id,
      summary([one.raised, one.donors, one.match, one.reserved, one.gate]),
    ]),
  );
  return compare("campaign", recorded, replayed);
}

async function compareFunds(sql: Sql, book: Book, callId: string): Promise<ReplayDifference[]> {
  const rows = await sql.query<{
    fund_id: string;
    deposited: bigint;
    available: bigint;
    reserved: bigint;
    conditional: bigint;
    earned: bigint;
  }>(
    "select fund_id, deposited, available, reserved, conditional, earned from match_fund_position where call_id = $1",
    [callId],
  );
  const recorded = new Map(
    rows.map((row) => [
      row.fund_id,
      summary([row.deposited, row.available, row.reserved, row.conditional, row.earned]),
    ]),
  );
  const replayed = new Map(
    book.funds.map((one) => [
      one.id,
      summary([one.deposited, one.available, one.reserved, one.conditional, one.earned]),
    ]),
  );
  return compare("fund", recorded, replayed);
}

function summary(values: readonly unknown[]): string {
  return values.map((value) => String(value ?? "-")).join(" ");
}

function compare(
  kind: string,
  recorded: Map<string, string>,
  replayed: Map<string, string>,
): ReplayDifference[] {
  const ids = new Set([...recorded.keys(), ...replayed.keys()]);
  return [...ids].flatMap((id) => {
    const [was, is] = [recorded.get(id) ?? "missing", replayed.get(id) ?? "missing"];
    return was === is ? [] : [{ subject: `${kind} ${id}`, recorded: was, replayed: is }];
  });
}
