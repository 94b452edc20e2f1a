import type { EntryKind, EntryOrigin, NewEntry, Posting } from "../entry.ts";

/** An entry that stands in the book, with all that its reversal repeats. */
export type StandingEntry = Pick<NewEntry, "callId" | "campaignId" | "donationId" | "releaseId"> & {
  id: bigint;
  kind: EntryKind;
  key: string;
  source: string | null;
  postings: readonly Posting[];
};

/** Names the reversal of an entry: there is one. */
export function reversalKey(entryId: bigint): string {
  return `entry-reversed:${entryId}`;
}

/** A person had recorded something wrongly: the same accounts, the other way. The first entry stays, and names no money any more. */
export function entryReversed(standing: StandingEntry, origin: EntryOrigin): NewEntry {
  const { id, kind, callId, campaignId, donationId, releaseId } = standing;
  return {
    kind: "entry-reversed",
    key: reversalKey(id),
    ...origin,
    reverses: id,
    callId,
    campaignId,
    donationId,
    releaseId,
    facts: { reverses: kind },
    postings: standing.postings.map(({ account, amount }) => ({ account, amount: -amount })),
  };
}

const reversible: ReadonlySet<EntryKind> = new Set([
  "capital-paid-in",
  "bank-charged",
  "fund-deposited",
  "owed-repaid",
  "fund-returned",
  "refund-transferred",
  "cash-banked",
  "donation-received",
  "write-off-approved",
  "parked-loss-approved",
]);

/** Whether a person records it by hand and has no other way back from a mistake. */
export function isReversible(kind: EntryKind): boolean {
  return reversible.has(kind);
}
