import type { Database } from "#app/db/database.server.ts";
import type { DonationState } from "#app/domain/donation/donation-state.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { readDonationEntries } from "#app/ledger/donation-entries.server.ts";
import { type DonationDispute, readDonationDisputes } from "./donation-disputes.server.ts";
import { type DonationRefund, readDonationRefunds } from "./donation-refunds.server.ts";

export type AuditedDonation = {
  id: string;
  matcherId: string;
  campaign: { slug: string; title: string };
  state: DonationState;
  amount: MoneyData;
  tip: MoneyData;
  feeCover: MoneyData;
  refunded: MoneyData;
  match: MoneyData;
  limit: string | null;
  matchStatus: string;
  paymentIntentId: string | null;
  /** How it came without a card; null: it was paid with one. */
  inHand: "cash" | "transfer" | null;
  left: MoneyData;
  disputes: DonationDispute[];
  refunds: DonationRefund[];
  entries: {
    id: string;
    kind: string;
    effectiveAt: string;
    recordedAt: string;
    source: string | null;
    facts: unknown;
    /** Numbers of the entry that it takes back, and of the one that takes it back. */
    reverses: string | null;
    reversedBy: string | null;
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
  state: DonationState;
  currency: Currency;
  amount: bigint;
  tip: bigint;
  fee_cover: bigint;
  refunded: bigint;
  match: bigint;
  match_limit: string | null;
  match_status: string;
  payment_intent_id: string | null;
  in_hand: "cash" | "transfer" | null;
};

/** A donation with every entry and posting that names it, in the order of the book, its disputes and its refunds; null when there is none. Four queries. */
export async function readAuditedDonation(
  { sql }: Database,
  donationId: string,
): Promise<AuditedDonation | null> {
  const [row] = await sql.query<DonationRow>(
    `select d.id, k.matcher_id, c.slug, c.title, d.state::text, d.currency, d.amount, d.tip, d.fee_cover, d.refunded, d.match, d.match_limit, d.match_status,
            d.payment_intent_id, (select g.kind::text from hand_gift g where g.id = d.id) as in_hand
       from donation d join campaign c on c.id = d.campaign_id join call k on k.id = d.call_id where d.id = $1`,
    [donationId],
  );
  if (!row) return null;
  const money = (amount: bigint) => toMoneyData({ amount, currency: row.currency });
  const entries = await readDonationEntries(sql, row.id);
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
    matchStatus: row.match_status,
    paymentIntentId: row.payment_intent_id,
    inHand: row.in_hand,
    left: money(row.amount - row.refunded),
    disputes: await readDonationDisputes(sql, row),
    refunds: await readDonationRefunds(sql, row),
    entries: entries.map(({ id, effectiveAt, recordedAt, postings, reverses, reversedBy, ...entry }) => ({
      ...entry,
      id: id.toString(),
      reverses: reverses?.toString() ?? null,
      reversedBy: reversedBy?.toString() ?? null,
      effectiveAt: effectiveAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
      postings: postings.map(({ account, debit, credit, heldAfter, version }) => ({
        account,
        debit: debit === null ? null : money(debit),
        credit: credit === null ? null : money(credit),
        balanceAfter: money(heldAfter),
        version: version.toString(),
      })),
    })),
  };
}
