import type { Account } from "./account.ts";

/** One movement of an entry; debits are positive, credits negative, in minor units. */
export type Posting = { readonly account: Account; readonly amount: bigint };

/** Every kind of business fact in the book, named as a past event. */
export type EntryKind =
  | "capital-paid-in"
  | "bank-charged"
  | "terms-published"
  | "campaign-joined"
  | "fund-joined"
  | "fund-deposited"
  | "fund-lowered"
  | "fund-returned"
  | "owed-repaid"
  | "set-off-made"
  | "write-off-approved"
  | "write-off-recovered"
  | "parked-loss-approved"
  | "entry-reversed"
  | "donation-received"
  | "cash-banked"
  | "match-recovered"
  | "match-reserved"
  | "match-expired"
  | "donation-captured"
  | "payment-parked"
  | "payment-returned"
  | "match-granted"
  | "gate-passed"
  | "fee-charged"
  | "fee-borne"
  | "refund-decided"
  | "match-returned"
  | "refund-settled"
  | "refund-failed"
  | "refund-transferred"
  | "dispute-opened"
  | "dispute-funds-withdrawn"
  | "dispute-funds-reinstated"
  | "dispute-won"
  | "dispute-lost"
  | "dispute-placed"
  | "dispute-returned"
  | "stripe-payout-created"
  | "stripe-payout-arrived"
  | "stripe-payout-failed"
  | "stripe-payout-taken-back"
  | "stripe-topped-up"
  | "campaign-closed"
  | "campaign-failed"
  | "call-closed"
  | "tranche-released"
  | "payout-sent"
  | "payout-confirmed"
  | "payout-failed";

/** A fact to be posted. The key names it: posting it twice is posting it once. */
export type NewEntry = {
  readonly kind: EntryKind;
  readonly key: string;
  /** When it happened outside. */
  readonly effectiveAt: Date;
  /** Who did it; null for the system. */
  readonly actorId: string | null;
  /** The event or document behind it. */
  readonly source: string | null;
  readonly callId?: string | null;
  readonly campaignId?: string | null;
  readonly donationId?: string | null;
  readonly releaseId?: string | null;
  readonly reverses?: bigint | null;
  /** What explains it, as plain JSON with amounts as text. */
  readonly facts: Record<string, unknown>;
  readonly postings: readonly Posting[];
};

/** What every entry of one act shares: when it happened, who did it, what document stands behind it; what it reverses. */
export type EntryOrigin = Pick<NewEntry, "effectiveAt" | "actorId" | "source" | "reverses">;

/** The key of a fact that may be recorded again after its first record was reversed: a number follows from the second on. */
export function nameOfAttempt(key: string, attempt: number): string {
  return attempt === 1 ? key : `${key}:${attempt}`;
}

/** Debits and credits of one entry; amounts of zero are left out. The two sides must be equal. */
export function postings(sides: { debit: [Account, bigint][]; credit: [Account, bigint][] }): Posting[] {
  const debits = sides.debit.map(([account, amount]) => ({ account, amount }));
  const credits = sides.credit.map(([account, amount]) => ({ account, amount: -amount }));
  const all = [...debits, ...credits].filter((posting) => posting.amount !== 0n);
  const sum = all.reduce((total, posting) => total + posting.amount, 0n);
  if (sum !== 0n) throw new Error(`an entry that does not balance: ${sum}`);
  return all;
}
