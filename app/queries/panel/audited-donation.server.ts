import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { type AccountKind, growsByDebit } from "#app/ledger/account.ts";

export type AuditedDonation = {
  id: string;
  matcherId: string;
  campaign: { slug: string; title: string };
  state: string;
  amount: MoneyData;
  tip: MoneyData;
  feeCover: MoneyData;
  refunded: MoneyData;
  match: MoneyData;
  limit: string | null;
  paymentIntentId: string | null;
  left: MoneyData;
  entries: {
    id: string;
    kind: string;
    effectiveAt: string;
    recordedAt: string;
    source: string | null;
    facts: unknown;
    postings: {
      account: string;
      debit: MoneyData | null;
      credit: MoneyData | null;
      balanceAfter: MoneyData;
      version: string;
    }[];
  }[];
};

type DonationRow = {
  id: string;
  matcher_id: string;
  slug: string;
  title: string;
  state: string;
  currency: Currency;
  amount: bigint;
  tip: bigint;
  fee_cover: bigint;
  refunded: bigint;
  match: bigint;
  match_limit: string | null;
  payment_intent_id: string | null;
};
type PostingRow = {
  id: bigint;
  kind: string;
  effective_at: Date;
  recorded_at: Date;
  source: string | null;
  facts: unknown;
  code: string | null;
  account_kind: AccountKind;
  amount: bigint;
  balance_after: bigint;
  version: bigint;
};

/** A donation with every entry and posting that names it, in the order of the book; null when there is none. Two queries. */
export async function readAuditedDonation(
  { sql }: Database,
  donationId: string,
): Promise<AuditedDonation | null> {
  const [row] = await sql.query<DonationRow>(
    `select d.id, k.matcher_id, c.slug, c.title, d.state::text, d.currency, d.amount, d.tip, d.fee_cover, d.refunded, d.match, d.match_limit,
            d.payment_intent_id
       from donation d join campaign c on c.id = d.campaign_id join call k on k.id = d.call_id where d.id::text = $1`,
    [donationId],
  );
  if (!row) return null;
  const money = (amount: bigint) => toMoneyData({ amount, currency: row.currency });
  const postings = await sql.query<PostingRow>(
    `select e.id, e.kind, e.effective_at, e.recorded_at, e.source, e.facts, a.code, a.kind as account_kind, p.amount, p.balance_after, p.version
       from entry e left join posting p on p.entry_id = e.id left join account a on a.id = p.account_id
      where e.donation_id = $1 order by e.id, p.line`,
    [row.id],
  );
  const entries = new Map<bigint, AuditedDonation["entries"][number]>();
  for (const one of postings) {
    const entry = entries.get(one.id) ?? {
      id: one.id.toString(),
      kind: one.kind,
      effectiveAt: one.effective_at.toISOString(),
      recordedAt: one.recorded_at.toISOString(),
      source: one.source,
      facts: one.facts,
      postings: [],
    };
    entries.set(one.id, entry);
    if (one.code === null) continue;
    entry.postings.push({
      account: one.code,
      debit: one.amount > 0n ? money(one.amount) : null,
      credit: one.amount < 0n ? money(-one.amount) : null,
      balanceAfter: money(growsByDebit(one.account_kind) ? one.balance_after : -one.balance_after),
      version: one.version.toString(),
    });
  }
  return {
    id: row.id,
    matcherId: row.matcher_id,
    campaign: { slug: row.slug, title: row.title },
    state: row.state,
    amount: money(row.amount),
    tip: money(row.tip),
    feeCover: money(row.fee_cover),
    refunded: money(row.refunded),
    match: money(row.match),
    limit: row.match_limit,
    paymentIntentId: row.payment_intent_id,
    left: money(row.amount - row.refunded),
    entries: [...entries.values()],
  };
}
