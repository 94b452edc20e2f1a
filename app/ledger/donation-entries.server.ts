import type { Sql } from "#app/db/sql.ts";
import { type AccountKind, growsByDebit } from "./account.ts";
import { reversedBy } from "./reversed-by.ts";

/** One movement as a reader sees it: a debit or a credit, and what the account holds after it, in minor units. */
export type ReadPosting = {
  account: string;
  debit: bigint | null;
  credit: bigint | null;
  heldAfter: bigint;
  version: bigint;
};

/** One entry of the book with its postings. */
export type ReadEntry = {
  id: bigint;
  kind: string;
  effectiveAt: Date;
  recordedAt: Date;
  source: string | null;
  facts: unknown;
  /** The entry that this one takes back, and the one that takes this one back. */
  reverses: bigint | null;
  reversedBy: bigint | null;
  postings: ReadPosting[];
};

type Row = Omit<ReadEntry, "postings"> & {
  code: string | null;
  account_kind: AccountKind;
  amount: bigint;
  balance_after: bigint;
  version: bigint;
};

/** Every entry that names a donation, in the order of the book. One query. */
export async function readDonationEntries(sql: Sql, donationId: string): Promise<ReadEntry[]> {
  const rows = await sql.query<Row>(
    `select e.id, e.kind, e.effective_at as "effectiveAt", e.recorded_at as "recordedAt", e.source, e.facts,
            e.reverses, ${reversedBy} as "reversedBy",
            a.code, a.kind as account_kind, p.amount, p.balance_after, p.version
       from entry e left join posting p on p.entry_id = e.id left join account a on a.id = p.account_id
      where e.donation_id = $1 order by e.id, p.line`,
    [donationId],
  );
  const entries = new Map<bigint, ReadEntry>();
  for (const { code, account_kind: kind, amount, balance_after: after, version, ...row } of rows) {
    const entry = entries.get(row.id) ?? { ...row, postings: [] };
    entries.set(row.id, entry);
    if (code === null) continue;
    entry.postings.push({
      account: code,
      debit: amount > 0n ? amount : null,
      credit: amount < 0n ? -amount : null,
      heldAfter: growsByDebit(kind) ? after : -after,
      version,
    });
  }
  return [...entries.values()];
}

/** Which donation each payment was captured for, null for one that is parked; payments that are not in the book are left out. */
export async function findCapturedDonations(
  sql: Sql,
  paymentIntentIds: readonly string[],
): Promise<Map<string, string | null>> {
  const rows = await sql.query<{ payment: string; kind: string; donation_id: string }>(
    `select w.payment, e.kind, e.donation_id from unnest($1::text[]) as w(payment)
       join entry e on e.key = 'donation-captured:' || w.payment`,
    [[...new Set(paymentIntentIds)]],
  );
  return new Map(
    rows.map(({ payment, kind, donation_id }) => [
      payment,
      kind === "donation-captured" ? donation_id : null,
    ]),
  );
}
