import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEvent } from "#app/domain/matching/apply-event.ts";
import { paidBucketOf } from "#app/domain/matching/book.ts";
import { estimateMatch } from "#app/domain/matching/decide-match.ts";
import { eventToJson, type MatchEvent, parseEvent } from "#app/domain/matching/event.ts";
import { resultOf } from "#app/domain/matching/scenario-result.ts";
import { campaignCap } from "#app/domain/matching/terms.ts";
import { parseTerms, termsToJson } from "#app/domain/matching/terms-form.ts";
import { lesser } from "#app/domain/money/lesser.ts";
import { multiplyDown } from "#app/domain/money/ratio.ts";
import { calls, newBook, runCall, tryEvent } from "./matching-calls.ts";
import { loadPart } from "./matching-part.ts";
import { expectPart, expectSums, expectWithin, post, reverseMaps, sumDraws } from "./matching-sums.ts";

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };

test("no match is made or lost: every position equals the sum of the donations, and no amount is negative", () => {
  fc.assert(
    fc.property(calls, (call) => {
      runCall(call, (book) => {
        for (const { id, deposited, available, reserved, conditional, earned } of book.funds) {
          expect(available + reserved + conditional + earned).toBe(deposited);
          expect(available >= 0n).toBe(true);
          expect(reserved).toBe(sumDraws(book, id, "reserved"));
          expect(conditional).toBe(sumDraws(book, id, "conditional"));
          expect(earned).toBe(sumDraws(book, id, "earned"));
        }
        expectSums(book);
      });
    }),
    runs,
  );
});

test("the moves of all events, posted one after the other, are the balances", () => {
  fc.assert(
    fc.property(calls, (call) => {
      const balances = new Map<string, bigint>();
      const book = runCall(call, (_, _event, { moves }) => {
        for (const move of moves) post(balances, move);
        for (const [account, amount] of balances) {
          if (!account.includes("outside")) expect(amount >= 0n, account).toBe(true);
        }
      });
      for (const fund of book.funds) {
        expect(-(balances.get(`${fund.id} outside`) ?? 0n)).toBe(fund.deposited);
        expect(balances.get(`${fund.id} available`) ?? 0n).toBe(fund.available);
        for (const campaign of book.campaigns.values()) {
          const paid = balances.get(`${fund.id} ${paidBucketOf(campaign)} ${campaign.id}`) ?? 0n;
          expect(paid).toBe(campaign.matchByFund.get(fund.id) ?? 0n);
        }
      }
    }),
    runs,
  );
});

test("no cap is exceeded while the terms stay, and no match is above its due", () => {
  fc.assert(
    fc.property(calls, (call) => {
      const events = call.events.filter(({ type }) => type !== "terms");
      runCall({ ...call, events }, (book) => {
        const { caps } = book.terms;
        for (const { match, amount, ratio } of book.donations.values()) {
          expectWithin(match, caps.perDonation);
          expectWithin(match, multiplyDown(amount, ratio));
        }
        for (const { match } of book.donors.values()) expectWithin(match, caps.perDonor);
        for (const { match } of book.donorsInCampaign.values()) expectWithin(match, caps.perDonorPerCampaign);
        for (const { match, reserved, goal } of book.campaigns.values()) {
          expectWithin(match + reserved, campaignCap(caps, goal));
        }
      });
    }),
    runs,
  );
});

test("a decision explains itself: the smallest of due and rooms, named by the first room that stops it", () => {
  fc.assert(
    fc.property(calls, (call) => {
      runCall(call, (_, _event, { decisions }) => {
        for (const { entitled, had, match, rooms, limit, draws, matchable } of decisions) {
          const more = match - had;
          expect(draws.reduce((sum, draw) => sum + draw.amount, 0n)).toBe(more);
          if (!matchable) continue;
          expect([entitled - had, ...rooms.map(({ room }) => room)].reduce(lesser)).toBe(more);
          expect(limit).toBe(match < entitled ? rooms.find(({ room }) => room === more)!.limit : null);
        }
      });
    }),
    runs,
  );
});

test("an event that cannot happen leaves the book as it was", () => {
  fc.assert(
    fc.property(calls, (call) => {
      const book = newBook(call);
      for (const event of call.events) {
        const before = structuredClone(book);
        if (!tryEvent(book, event)) expect(book).toEqual(before);
      }
    }),
    runs,
  );
});

test("replaying the events from their JSON gives the same book", () => {
  fc.assert(
    fc.property(calls, (call) => {
      const journal: string[] = [];
      const book = runCall(call, (_, event) => journal.push(JSON.stringify(eventToJson(event))));
      const terms = parseTerms(JSON.parse(JSON.stringify(termsToJson(call.terms))));
      if (!terms.ok) throw new Error(terms.refusal.reason);
      const again = newBook({ terms: terms.terms, events: [] });
      for (const line of journal) applyEvent(again, parseEvent(JSON.parse(line)));
      expect(again).toEqual(book);
      expect(resultOf(again)).toEqual(resultOf(book));
    }),
    runs,
  );
});

test("with only the needed part of the book loaded, every event does the same", () => {
  fc.assert(
    fc.property(calls, (call) => {
      const whole = newBook(call);
      for (const event of call.events) {
        const part = loadPart(whole, event);
        const before = structuredClone(whole);
        const outcome = tryEvent(whole, event);
        expect(tryEvent(part, event)).toEqual(outcome);
        expectPart(part, { whole, before });
      }
    }),
    runs,
  );
});

test("the order in which a book was loaded changes nothing", () => {
  fc.assert(
    fc.property(calls, (call) => {
      const book = newBook(call);
      let other = newBook(call);
      for (const event of call.events) {
        other = reverseMaps(other);
        expect(tryEvent(other, event)).toEqual(tryEvent(book, event));
        expect(other).toEqual(book);
      }
    }),
    runs,
  );
});

test("an estimate changes nothing and is what the donation then gets", () => {
  fc.assert(
    fc.property(calls, (call) => {
      const book = newBook(call);
      for (const event of call.events) {
        if (event.type !== "donation" && event.type !== "reserve") {
          tryEvent(book, event);
          continue;
        }
        if (!book.campaigns.has(event.campaign)) continue;
        const before = structuredClone(book);
        const estimate = estimateMatch(book, event);
        expect(book).toEqual(before);
        const outcome = tryEvent(book, event);
        if (outcome) expect(outcome.decisions).toEqual([{ ...estimate, donation: event.id }]);
      }
    }),
    runs,
  );
});

test("the made-up calls reach every kind of event and every limit", () => {
  const seen = new Set<string>();
  for (const call of fc.sample(calls, { numRuns: 400, seed: 7 })) {
    const book = runCall(call, (after, event: MatchEvent, { decisions }) => {
      seen.add(event.type);
      for (const { limit, had } of decisions) seen.add(`${limit}${had > 0n ? " again" : ""}`);
      if (after.closed && event.type === "campaign-failed") seen.add("failed after the close");
    });
    for (const { limit } of book.donations.values()) seen.add(`${limit}`);
  }
  const kinds =
    "reserve expire pay donation refund deposit lower campaign-closed campaign-failed close terms reject";
  const limits =
    "per_donation per_donor_per_campaign per_donor per_campaign funds_exhausted campaign_failed outside_window";
  const ends = "below_minimum expired rejected gate_failed null";
  expect([...seen]).toEqual(
    expect.arrayContaining([...`${kinds} ${limits} ${ends}`.split(" "), "null again"]),
  );
});
