import { type Book, type CampaignPosition, type FundPosition, fundOf } from "./book.ts";
import type { MatchEvent } from "./event.ts";
import { firstGate, lookAtGate } from "./gate.ts";
import { InvalidEvent, quote } from "./invalid.ts";
import { moveFund } from "./move.ts";
import type { Outcome } from "./outcome.ts";

type EventOf<T extends MatchEvent["type"]> = Extract<MatchEvent, { type: T }>;
type FundChange = { readonly fund: string; readonly amount: bigint };

/** `deposit`: a fund grows. */
export function depositIntoFund(book: Book, { fund, amount }: FundChange): Outcome {
  fundOf(book, fund);
  return { moves: moveFund(book, { fund, from: "outside", to: "available", amount }), decisions: [] };
}

/** `lower`: a fund shrinks, never below what is in use. */
export function lowerFund(book: Book, { fund, amount }: FundChange): Outcome {
  const { available } = fundOf(book, fund);
  if (amount > available)
    throw new InvalidEvent("amount", `is above the ${available} of ${quote(fund)} not in use`);
  return { moves: moveFund(book, { fund, from: "available", to: "outside", amount }), decisions: [] };
}

/** `fund-joined`: another fund, at its place in the draw order. */
export function joinFund(book: Book, { fund, priority, amount }: EventOf<"fund-joined">): Outcome {
  refuseClosed(book);
  if (book.funds.some(({ id }) => id === fund))
    throw new InvalidEvent("fund", `is in the call already: ${quote(fund)}`);
  book.funds.push({
    id: fund,
    priority,
    deposited: 0n,
    available: 0n,
    reserved: 0n,
    conditional: 0n,
    earned: 0n,
  });
  book.funds.sort(compareFunds);
  return { moves: moveFund(book, { fund, from: "outside", to: "available", amount }), decisions: [] };
}

/** `campaign-joined`: another campaign, with an open gate if the terms have one. */
export function joinCampaign(book: Book, { campaign: id, goal }: EventOf<"campaign-joined">): Outcome {
  refuseClosed(book);
  if (book.campaigns.has(id)) throw new InvalidEvent("campaign", `is in the call already: ${quote(id)}`);
  book.campaigns.set(id, newCampaign({ id, goal, gate: firstGate(book.terms.gate) }));
  return { moves: [], decisions: [] };
}

/**
 * `terms`: a new version, in force from now. Donations decided before keep their ratio; caps and gate are the new ones for
 * all. A passed gate stays passed; open ones are looked at when a donation is paid, and pass now if the gate is gone.
 */
export function changeTerms(book: Book, { terms }: EventOf<"terms">): Outcome {
  refuseClosed(book);
  book.terms = terms;
  book.termsVersion += 1;
  if (terms.gate !== null) return { moves: [], decisions: [] };
  const campaigns = [...book.campaigns.values()].sort((a, b) => compareCodePoints(a.id, b.id));
  return { moves: campaigns.flatMap((campaign) => lookAtGate(book, campaign)), decisions: [] };
}

/** Draw order: the lowest priority number first, then the id by its UTF-8 bytes, which is by code points. */
export function compareFunds(a: FundPosition, b: FundPosition): number {
  return a.priority - b.priority || compareCodePoints(a.id, b.id);
}

function compareCodePoints(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0)!);
  const right = Array.from(b, (character) => character.codePointAt(0)!);
  const index = left.findIndex((point, place) => point !== right[place]);
  return index === -1 ? left.length - right.length : left[index]! - (right[index] ?? -1);
}

function newCampaign({ id, goal, gate }: Pick<CampaignPosition, "id" | "goal" | "gate">): CampaignPosition {
  return {
    id,
    goal,
    raised: 0n,
    donors: 0,
    match: 0n,
    matchByFund: new Map(),
    reserved: 0n,
    openReservations: 0,
    gate,
    ended: false,
    failed: false,
  };
}

function refuseClosed(book: Book) {
  if (book.closed) throw new InvalidEvent("type", "happens to a call that is closed already");
}
