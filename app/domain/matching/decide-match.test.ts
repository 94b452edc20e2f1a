import { expect, test } from "vitest";
import { applyEvent } from "./apply-event.ts";
import { type Book, emptyBook } from "./book.ts";
import { estimateMatch } from "./decide-match.ts";
import { parseTerms } from "./terms-form.ts";

const opening = Date.UTC(2026, 2, 1);
const window = { from: "2026-03-01T00:00:00Z", until: "2026-04-01T00:00:00Z" };

/** A call with one fund of 100.00 and one campaign with a goal of 500.00. */
function callWith(changes: Record<string, unknown>): Book {
  const parsed = parseTerms({ ratio: "1", window, draw: "sequential", ...changes });
  if (!parsed.ok) throw new Error(parsed.refusal.field);
  const book = emptyBook({ currency: "USD", terms: parsed.terms });
  applyEvent(book, { at: opening, type: "fund-joined", fund: "fecd", priority: 1, amount: 10_000n });
  applyEvent(book, { at: opening, type: "campaign-joined", campaign: "refrito", goal: 50_000n });
  return book;
}

test("an estimate explains what a cap leaves: 20.00 becomes 15.00 by the cap per donor", () => {
  const book = callWith({ caps: { perDonor: "1500", perCampaignShareOfGoal: "0.5" } });
  const estimate = estimateMatch(book, { campaign: "refrito", donor: null, amount: 2_000n, at: opening });
  expect(estimate).toMatchObject({
    donation: null,
    matchable: true,
    entitled: 2_000n,
    match: 1_500n,
    limit: "per_donor",
  });
  expect(estimate.rooms).toEqual([
    { limit: "per_donor", room: 1_500n },
    { limit: "per_campaign", room: 25_000n },
    { limit: "funds_exhausted", room: 10_000n },
  ]);
});

test("donors and campaigns whose ids share their characters stay apart", () => {
  const book = callWith({ caps: { perDonorPerCampaign: "100" } });
  for (const campaign of ["a|b", "a"])
    applyEvent(book, { at: opening, type: "campaign-joined", campaign, goal: 1n });
  const at = opening;
  applyEvent(book, { at, type: "donation", id: "d1", campaign: "a|b", donor: "c", amount: 100n });
  applyEvent(book, { at, type: "donation", id: "d2", campaign: "a", donor: "b|c", amount: 100n });
  expect(book.donations.get("d2")).toMatchObject({ match: 100n });
});

test.each([
  ["before the window", { at: opening - 1 }, "outside_window"],
  ["at its end", { at: Date.UTC(2026, 3, 1) }, "outside_window"],
  ["just before its end, at the minimum", { at: Date.UTC(2026, 3, 1) - 1, amount: 500n }, null],
  ["below the minimum", { amount: 499n }, "below_minimum"],
  ["below the minimum and outside the window", { at: opening - 1, amount: 1n }, "outside_window"],
] as const)("an estimate %s", (_, gift, limit) => {
  const book = callWith({ minimumDonation: "500" });
  const estimate = estimateMatch(book, {
    campaign: "refrito",
    donor: "ana",
    amount: 600n,
    at: opening,
    ...gift,
  });
  expect(estimate).toMatchObject({ limit, matchable: limit === null });
});

test("a boost is named in the decision", () => {
  const boost = { from: "2026-03-05T00:00:00Z", until: "2026-03-06T00:00:00Z", ratio: "2.5" };
  const book = callWith({ boosts: [boost] });
  const gift = { campaign: "refrito", donor: null, amount: 101n };
  expect(estimateMatch(book, { ...gift, at: opening })).toMatchObject({ boosted: false, match: 101n });
  const boosted = estimateMatch(book, { ...gift, at: Date.UTC(2026, 2, 5) });
  expect(boosted).toMatchObject({ boosted: true, ratio: 2_500_000n, match: 252n });
});
