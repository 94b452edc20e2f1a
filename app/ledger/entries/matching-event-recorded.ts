import type { Book } from "#app/domain/matching/book.ts";
import type { Decision } from "#app/domain/matching/decide-match.ts";
import { eventToJson, type MatchEvent } from "#app/domain/matching/event.ts";
import type { Move } from "#app/domain/matching/move.ts";
import type { Outcome } from "#app/domain/matching/outcome.ts";
import { toRatioText } from "#app/domain/money/ratio.ts";
import { bankCustody, fundMoney, fundRecoverable, fundReturnDue } from "../chart-of-accounts.ts";
import { type EntryKind, type EntryOrigin, type NewEntry, type Posting, postings } from "../entry.ts";
import { type HeldMatch, matchPostings, type Owed } from "./match-moved.ts";

const kinds: Record<MatchEvent["type"], EntryKind> = {
  reserve: "match-reserved",
  donation: "match-granted",
  pay: "match-granted",
  expire: "match-expired",
  reject: "match-returned",
  refund: "match-returned",
  deposit: "fund-deposited",
  lower: "fund-lowered",
  "fund-joined": "fund-joined",
  "campaign-joined": "campaign-joined",
  terms: "terms-published",
  "campaign-closed": "campaign-closed",
  "campaign-failed": "campaign-failed",
  close: "call-closed",
};

/** Why a fund grows or shrinks, when it is not by a deposit or by match that is owed to it. */
export type FundMove = "returned" | "recovered" | "deposit-undone" | "recovery-undone";

type Recorded = {
  event: MatchEvent;
  outcome: Outcome;
  /** As it is after the event. */
  book: Book;
  callId: string;
  /** Names the fact. */
  key: string;
  origin: EntryOrigin;
  /** What is still held of earned match; needed where match may return from a campaign. */
  held?: HeldMatch;
  /**
   * `returned`: a lowered fund's money is due to the matcher; without it that money is only owed to the fund.
   * `recovered`: a deposit is match that a campaign owed; without it the money is new in the bank.
   * `deposit-undone`, `recovery-undone`: a lowered fund gives back what was booked as one of these by mistake.
   */
  fundMove?: FundMove;
  /** The money that the event comes with: a payment and its match are one entry, this one. */
  money?: NewEntry;
};

/**
 * The entries of one matching event. The first carries the event itself, with what decided it, so that the journal
 * replays exactly; what it did to other donations or to a gate follows, one entry for each.
 */
export function matchingEventEntries(recorded: Recorded): { entries: NewEntry[]; owed: Owed[] } {
  const { event, outcome, book, callId, key, origin, money } = recorded;
  const ofEvent = donationOf(event);
  const own = outcome.moves.filter(({ donation }) => donation !== null && donation === ofEvent);
  const ofFund = outcome.moves.filter(({ campaign }) => campaign === null);
  const first = postMoves(own, recorded);
  const donation = ofEvent === null ? undefined : book.donations.get(ofEvent);
  const head: NewEntry = {
    kind: kindOf(recorded),
    key,
    ...origin,
    callId,
    campaignId: donation?.campaign ?? ("campaign" in event ? event.campaign : null),
    donationId: ofEvent,
    ...money,
    facts: {
      ...money?.facts,
      event: eventToJson(event),
      ...(ofEvent === null
        ? {}
        : { decision: decisionToJson(outcome.decisions.find((d) => d.donation === ofEvent)) }),
    },
    postings: [
      ...(money?.postings ?? []),
      ...first.postings,
      ...ofFund.flatMap((move) => fundPostings(move, recorded)),
    ],
  };
  const gate = gateEntries(recorded);
  const others = otherDonationEntries(recorded, ofEvent);
  return { entries: [head, ...others.entries, ...gate], owed: [...first.owed, ...others.owed] };
}

function kindOf({ event, fundMove }: Recorded): EntryKind {
  if (fundMove === "recovered") return "match-recovered";
  return fundMove?.endsWith("-undone") ? "entry-reversed" : kinds[event.type];
}

function donationOf(event: MatchEvent): string | null {
  if ("donation" in event) return event.donation;
  return "id" in event ? event.id : null;
}

function postMoves(moves: readonly Move[], { book, held }: Recorded) {
  return matchPostings(moves, { currency: book.currency, held });
}

/**
 * A deposit reaches the bank. Unused money that is returned is due to the matcher; match that a campaign owed and paid
 * back is drawable again. A released part that must come back lowers the fund without moving other money.
 */
function fundPostings({ fund, from, amount }: Move, { book: { currency }, fundMove }: Recorded): Posting[] {
  const available = fundMoney({ fundId: fund, currency, stage: "available" });
  if (fundMove === "returned") {
    const due = fundReturnDue({ fundId: fund, currency });
    return postings({ debit: [[available, amount]], credit: [[due, amount]] });
  }
  const recoverable = fundRecoverable({ fundId: fund, currency });
  if (fundMove === "recovered")
    return postings({ debit: [[recoverable, amount]], credit: [[available, amount]] });
  if (fundMove === "recovery-undone")
    return postings({ debit: [[available, amount]], credit: [[recoverable, amount]] });
  if (fundMove === "deposit-undone")
    return postings({ debit: [[available, amount]], credit: [[bankCustody({ currency }), amount]] });
  if (from !== "outside") return [];
  return postings({
    debit: [[bankCustody({ currency }), amount]],
    credit: [[available, amount]],
  });
}

/** What a gate that passes turns from conditional to earned, one entry per campaign. */
function gateEntries(recorded: Recorded): NewEntry[] {
  const passed = recorded.outcome.moves.filter(
    ({ donation, campaign }) => donation === null && campaign !== null,
  );
  return [...groupBy(passed, ({ campaign }) => campaign!)].map(([campaign, moves]) => ({
    kind: "gate-passed",
    key: `gate-passed:${campaign}`,
    ...recorded.origin,
    callId: recorded.callId,
    campaignId: campaign,
    facts: { because: recorded.key },
    postings: postMoves(moves, recorded).postings,
  }));
}

/** What an end or a close did to each donation. */
function otherDonationEntries(
  recorded: Recorded,
  ofEvent: string | null,
): { entries: NewEntry[]; owed: Owed[] } {
  const { outcome, book, key, origin, callId } = recorded;
  const moves = outcome.moves.filter(({ donation }) => donation !== null && donation !== ofEvent);
  const owed: Owed[] = [];
  const entries = [...groupBy(moves, ({ donation, to }) => `${donation} ${to}`)].map(
    ([, ofDonation]): NewEntry => {
      const { donation, campaign, to } = ofDonation[0]!;
      const posted = postMoves(ofDonation, recorded);
      owed.push(...posted.owed);
      const granted = to !== "available";
      return {
        kind: granted ? "match-granted" : "match-returned",
        key: `${granted ? "match-granted" : "match-returned"}:${key}:${donation}`,
        ...origin,
        callId,
        campaignId: campaign,
        donationId: donation,
        facts: {
          because: key,
          limit: book.donations.get(donation!)?.limit ?? null,
          decision: decisionToJson(outcome.decisions.find((decision) => decision.donation === donation)),
        },
        postings: posted.postings,
      };
    },
  );
  return { entries, owed };
}

/** Everything that explains a match, as plain JSON. */
export function decisionToJson(decision: Decision | undefined): Record<string, unknown> | null {
  if (!decision) return null;
  const { matchable, ratio, boosted, termsVersion, entitled, had, rooms, match, limit } = decision;
  return {
    matchable,
    ratio: toRatioText(ratio),
    boosted,
    termsVersion,
    entitled: entitled.toString(),
    had: had.toString(),
    rooms: rooms.map((room) => ({ limit: room.limit, room: room.room.toString() })),
    match: match.toString(),
    limit,
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
