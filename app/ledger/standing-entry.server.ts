import type { Sql } from "#app/db/sql.ts";
import type { Account } from "./account.ts";
import type { StandingEntry } from "./entries/entry-reversed.ts";

type Row = {
  id: bigint;
  kind: StandingEntry["kind"];
  key: string;
  source: string | null;
  call_id: string | null;
  campaign_id: string | null;
  donation_id: string | null;
  release_id: string | null;
  code: string;
  currency: Account["currency"];
  account_kind: Account["kind"];
  floor: Account["floor"];
  account_campaign: string | null;
  account_fund: string | null;
  amount: bigint;
};

/** Entries with their postings: one by its number, or those of a call whose keys begin so, in the order of the book. One query. */
export async function readStandingEntries(
  sql: Sql,
  of: { id: bigint } | { callId: string; keyBegins: string },
): Promise<StandingEntry[]> {
  const wanted = "id" in of ? "e.id = $1" : "e.call_id = $1 and starts_with(e.key, $2)";
  const rows = await sql.query<Row>(
    `select e.id, e.kind, e.key, e.source, e.call_id, e.campaign_id, e.donation_id, e.release_id, a.code, a.currency,
            a.kind as account_kind, a.floor, a.campaign_id as account_campaign, a.fund_id as account_fund, p.amount
       from entry e join posting p on p.entry_id = e.id join account a on a.id = p.account_id
      where ${wanted} order by e.id, p.line`,
    "id" in of ? [of.id] : [of.callId, of.keyBegins],
  );
  const entries = new Map<bigint, StandingEntry & { postings: { account: Account; amount: bigint }[] }>();
  for (const row of rows) {
    const entry = entries.get(row.id) ?? { ...entryOf(row), postings: [] };
    entries.set(row.id, entry);
    entry.postings.push({ account: accountOf(row), amount: row.amount });
  }
  return [...entries.values()];
}

function entryOf(row: Row): Omit<StandingEntry, "postings"> {
  return {
    id: row.id,
    kind: row.kind,
    key: row.key,
    source: row.source,
    callId: row.call_id,
    campaignId: row.campaign_id,
    donationId: row.donation_id,
    releaseId: row.release_id,
  };
}

function accountOf(row: Row): Account {
  return {
    code: row.code,
    currency: row.currency,
    kind: row.account_kind,
    floor: row.floor,
    ...(row.account_campaign ? { campaignId: row.account_campaign } : {}),
    ...(row.account_fund ? { fundId: row.account_fund } : {}),
  };
}
