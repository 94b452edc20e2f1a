import { expect, test } from "vitest";
import { applyEvent } from "./apply-event.ts";
import { type Book, emptyBook } from "./book.ts";
import { InvalidEvent } from "./invalid.ts";
import type { MatchTerms } from "./terms.ts";
import { parseTerms } from "./terms-form.ts";

const opening = Date.UTC(2026, 2, 1);

function terms(changes: Record<string, unknown> = {}): MatchTerms {
  const window = { from: "2026-03-01T00:00:00Z", until: "2026-04-01T00:00:00Z" };
  const parsed = parseTerms({ ratio: "1", window, draw: "sequential", ...changes });
  if (!parsed.ok) throw new Error(parsed.refusal.field);
  return parsed.terms;
}

/** A call with one fund of 100.00 and one campaign with a goal of 500.00. */
function callWith(changes: Record<string, unknown> = {}): Book {
  const book = emptyBook({ currency: "USD", terms: terms(changes) });
  applyEvent(book, { at: opening, type: "fund-joined", fund: "fecd", priority: 1, amount: 10_000n });
  applyEvent(book, { at: opening, type: "campaign-joined", campaign: "refrito", goal: 50_000n });
  return book;
}

function give(
  book: Book,
  id: string,
  amount: bigint,
  { donor = id, type = "donation" as "donation" | "reserve" } = {},
) {
  return applyEvent(book, { at: opening, type, id, campaign: "refrito", donor, amount });
}

const gateOfTwo = { gate: { minimumDonors: 2 } };

test("a deposit and a lowering move money between the fund and outside", () => {
  const book = callWith();
  const deposit = applyEvent(book, { at: opening, type: "deposit", fund: "fecd", amount: 5n });
  expect(deposit.moves).toEqual([
    { fund: "fecd", campaign: null, donation: null, from: "outside", to: "available", amount: 5n },
  ]);
  const lower = applyEvent(book, { at: opening, type: "lower", fund: "fecd", amount: 5n });
  expect(lower.moves).toEqual([
    { fund: "fecd", campaign: null, donation: null, from: "available", to: "outside", amount: 5n },
  ]);
});

test("the payment that passes the gate first becomes conditional, then all of the campaign is earned in one move per fund", () => {
  const book = callWith(gateOfTwo);
  give(book, "d1", 1_000n);
  give(book, "d2", 500n, { type: "reserve" });
  const { moves } = applyEvent(book, { at: opening, type: "pay", donation: "d2" });
  const common = { fund: "fecd", campaign: "refrito" };
  expect(moves).toEqual([
    { ...common, donation: "d2", from: "reserved", to: "conditional", amount: 500n },
    { ...common, donation: null, from: "conditional", to: "earned", amount: 1_500n },
  ]);
});

test("a rejected donation is paid, but neither matched nor counted, and its money can be refunded", () => {
  const book = callWith(gateOfTwo);
  give(book, "d1", 1_000n);
  give(book, "d2", 500n, { type: "reserve" });
  const { moves } = applyEvent(book, { at: opening, type: "reject", donation: "d2" });
  expect(moves).toMatchObject([{ donation: "d2", from: "reserved", to: "available", amount: 500n }]);
  expect(book.campaigns.get("refrito")).toMatchObject({
    raised: 1_000n,
    donors: 1,
    gate: "open",
    openReservations: 0,
  });
  applyEvent(book, { at: opening, type: "refund", donation: "d2", amount: 500n });
  applyEvent(book, { at: opening, type: "campaign-failed", campaign: "refrito" });
  expect(book.donations.get("d2")).toMatchObject({
    status: "rejected",
    limit: "rejected",
    match: 0n,
    refunded: 500n,
  });
  expect(book.campaigns.get("refrito")).toMatchObject({ raised: 1_000n, donors: 1 });
});

test("a rejected donation is not matched at a retroactive close", () => {
  const book = callWith({ retroactive: true });
  give(book, "d1", 1_000n, { type: "reserve" });
  applyEvent(book, { at: opening, type: "reject", donation: "d1" });
  expect(applyEvent(book, { at: opening, type: "close" }).decisions).toEqual([]);
});

test("a donation that a bank disputes gets nothing more at a retroactive close, and another gets it", () => {
  const book = callWith({ ratio: "2", caps: { perDonation: "500" }, retroactive: true });
  give(book, "d1", 1_000n);
  give(book, "d2", 1_000n);
  applyEvent(book, { at: opening, type: "terms", terms: terms({ ratio: "2", retroactive: true }) });
  const { decisions } = applyEvent(book, { at: opening, type: "close", disputed: ["d1"] });
  expect(decisions).toMatchObject([{ donation: "d2", match: 2_000n }]);
  expect(book.donations.get("d1")).toMatchObject({ match: 500n, limit: "per_donation" });
});

test("what is paid or rejected cannot be rejected", () => {
  const book = callWith();
  give(book, "d1", 1_000n);
  give(book, "d2", 1_000n, { type: "reserve" });
  applyEvent(book, { at: opening, type: "reject", donation: "d2" });
  for (const donation of ["d1", "d2"]) {
    expect(() => applyEvent(book, { at: opening, type: "reject", donation })).toThrow(InvalidEvent);
  }
});

test("under new terms the ratio is that of the donation's time, caps are the newest, and match already given counts", () => {
  const book = callWith({ ratio: "1" });
  give(book, "d1", 1_000n, { donor: "ana", type: "reserve" });
  applyEvent(book, { at: opening, type: "terms", terms: terms({ ratio: "2", caps: { perDonor: "1500" } }) });
  applyEvent(book, { at: opening, type: "pay", donation: "d1" });
  expect(book.donations.get("d1")).toMatchObject({ match: 1_000n });
  const [decision] = give(book, "d2", 1_000n, { donor: "ana" }).decisions;
  expect(decision).toMatchObject({ entitled: 2_000n, match: 500n, limit: "per_donor", termsVersion: 2 });
});

test("at the close the ratio is still that of the donation's time, under the newest caps", () => {
  const book = callWith({ ratio: "2", caps: { perDonation: "500" }, retroactive: true });
  give(book, "d1", 1_000n);
  const newest = { ratio: "1", caps: { perDonation: "1800" }, retroactive: true };
  applyEvent(book, { at: opening, type: "terms", terms: terms(newest) });
  const [decision] = applyEvent(book, { at: opening, type: "close" }).decisions;
  expect(decision).toMatchObject({ entitled: 2_000n, had: 500n, match: 1_800n, limit: "per_donation" });
});

test("a cap lowered below the match leaves no room, and takes nothing back", () => {
  const book = callWith();
  give(book, "d1", 1_000n, { donor: "ana" });
  applyEvent(book, { at: opening, type: "terms", terms: terms({ caps: { perDonor: "300" } }) });
  const [decision] = give(book, "d2", 100n, { donor: "ana" }).decisions;
  expect(decision).toMatchObject({ match: 0n, limit: "per_donor" });
  expect(book.donors.get("ana")).toEqual({ match: 1_000n });
});

test("a passed gate stays passed under a stricter one, and an open gate passes when the gate is gone", () => {
  const passed = callWith();
  applyEvent(passed, { at: opening, type: "terms", terms: terms(gateOfTwo) });
  expect(passed.campaigns.get("refrito")).toMatchObject({ gate: "passed" });

  const open = callWith(gateOfTwo);
  give(open, "d1", 1_000n);
  const { moves } = applyEvent(open, { at: opening, type: "terms", terms: terms() });
  expect(open.campaigns.get("refrito")).toMatchObject({ gate: "passed" });
  expect(moves).toMatchObject([{ donation: null, from: "conditional", to: "earned", amount: 1_000n }]);
});

test("an easier gate is looked at with the next payment", () => {
  const book = callWith(gateOfTwo);
  give(book, "d1", 1_000n);
  applyEvent(book, { at: opening, type: "terms", terms: terms({ gate: { minimumDonors: 1 } }) });
  expect(book.campaigns.get("refrito")).toMatchObject({ gate: "open" });
  give(book, "d2", 100n, { donor: "d1" });
  expect(book.campaigns.get("refrito")).toMatchObject({ gate: "passed" });
});

test("a fund that joins later takes its place in the draw order", () => {
  const book = callWith();
  give(book, "d1", 9_000n);
  applyEvent(book, { at: opening, type: "fund-joined", fund: "FECD", priority: 1, amount: 500n });
  expect(book.funds.map(({ id }) => id)).toEqual(["FECD", "fecd"]);
  give(book, "d2", 1_000n);
  expect(book.donations.get("d2")?.draws).toEqual([
    { fund: "FECD", amount: 500n },
    { fund: "fecd", amount: 500n },
  ]);
});

test("a campaign that joins under a gate starts with an open one", () => {
  const book = callWith(gateOfTwo);
  applyEvent(book, { at: opening, type: "campaign-joined", campaign: "cacao", goal: 100n });
  expect(book.campaigns.get("cacao")).toMatchObject({ gate: "open", raised: 0n, goal: 100n });
});

test("nothing joins a closed call or changes its terms", () => {
  const book = callWith();
  applyEvent(book, { at: opening, type: "close" });
  const at = opening;
  expect(() => applyEvent(book, { at, type: "terms", terms: terms() })).toThrow("closed already");
  expect(() => applyEvent(book, { at, type: "campaign-joined", campaign: "x", goal: 1n })).toThrow(
    "closed already",
  );
  expect(() => applyEvent(book, { at, type: "fund-joined", fund: "x", priority: 1, amount: 1n })).toThrow(
    "closed already",
  );
});

test("a campaign that has ended cannot fail while a reservation made after its end is open", () => {
  const book = callWith();
  applyEvent(book, { at: opening, type: "campaign-closed", campaign: "refrito" });
  give(book, "d1", 100n, { type: "reserve" });
  const failed = { at: opening, type: "campaign-failed", campaign: "refrito" } as const;
  expect(() => applyEvent(book, failed)).toThrow('campaign: has 1 open reservations: "refrito"');
});

test("match of donations that are not in the book cannot be returned unseen", () => {
  const book = callWith();
  give(book, "d1", 1_000n);
  book.donations.delete("d1");
  const failed = { at: opening, type: "campaign-failed", campaign: "refrito" } as const;
  expect(() => applyEvent(book, failed)).toThrow("not in the book");
});
