import type { Sql } from "#app/db/sql.ts";
import type { Book, DonationPosition } from "#app/domain/matching/book.ts";

/** A match that the journal has and the rules, run again over its events, do not give. Amounts in minor units. */
export type ReplayDifference = { subject: string; recorded: string; replayed: string };

/** Donations as replayed, against their rows. */
export async function compareDonations(
  sql: Sql,
  donations: readonly DonationPosition[],
): Promise<ReplayDifference[]> {
  if (donations.length === 0) return [];
  const rows = await sql.query<{
    id: string;
    match: bigint;
    refunded: bigint;
    match_status: string;
    match_limit: string | null;
  }>("select id, match, refunded, match_status, match_limit from donation where id = any($1::uuid[])", [
    donations.map(({ id }) => id),
  ]);
  const recorded = new Map(
    rows.map(({ id, ...row }) => [id, summary([row.match, row.refunded, row.match_status, row.match_limit])]),
  );
  const replayed = new Map(
    donations.map((one) => [one.id, summary([one.match, one.refunded, one.status, one.limit])]),
  );
  return compare("donation", recorded, replayed);
}

export async function compareCampaigns(sql: Sql, book: Book, callId: string): Promise<ReplayDifference[]> {
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

export async function compareFunds(sql: Sql, book: Book, callId: string): Promise<ReplayDifference[]> {
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

/** Donations with a match of which no event tells, the first twenty; looked for only when fewer were `replayed` than there are. */
export async function findUntold(
  sql: Sql,
  { callId, replayed }: { callId: string; replayed: number },
): Promise<ReplayDifference[]> {
  const [row] = await sql.query<{ recorded: number }>(
    "select count(*)::int as recorded from donation where call_id = $1 and match_status <> 'none'",
    [callId],
  );
  if (row!.recorded === replayed) return [];
  const untold = await sql.query<{ id: string }>(
    `select d.id from donation d where d.call_id = $1 and d.match_status <> 'none' and not exists (
              select from entry e where e.donation_id = d.id and e.facts->'event' is not null) limit 20`,
    [callId],
  );
  return untold.map(({ id }) => ({ subject: `donation ${id}`, recorded: "a match", replayed: "missing" }));
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
