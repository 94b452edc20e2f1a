import fc from "fast-check";
import { expect, test } from "vitest";
import type { Book, DonationPosition } from "#app/domain/matching/book.ts";
import type { MatchEvent } from "#app/domain/matching/event.ts";
import { forgetSettled, type StillToCome } from "#app/domain/matching/forget-settled.ts";
import { calls, newBook, runCall, tryEvent } from "./matching-calls.ts";

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };

test("a replay that forgets what is settled gives what one gives that remembers everything", () => {
  const forgotten = { early: 0, all: 0 };
  fc.assert(
    fc.property(calls, fc.integer({ min: 1, max: 7 }), (call, perPage) => {
      const happened: MatchEvent[] = [];
      const whole = runCall(call, (_, event) => happened.push(event));
      const book = newBook(call);
      const settled: DonationPosition[] = [];
      for (let start = 0; start < happened.length; start += perPage) {
        for (const event of happened.slice(start, start + perPage))
          expect(tryEvent(book, event)).not.toBeNull();
        const toCome = stillToCome(whole, happened.slice(start + perPage));
        settled.push(...forgetSettled(book, toCome).map((one) => structuredClone(one)));
      }
      forgotten.early += settled.length;
      forgotten.all += whole.donations.size;
      const again = [...settled, ...book.donations.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const expected = [...whole.donations.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(again).toEqual(expected);
      expect(book.funds).toEqual(whole.funds);
      expect(book.campaigns).toEqual(whole.campaigns);
    }),
    runs,
  );
  expect(forgotten.early).toBeGreaterThan(forgotten.all / 2);
});

function stillToCome({ donations: all, terms }: Book, events: readonly MatchEvent[]): StillToCome {
  const donations = events.flatMap((event) =>
    "donation" in event ? event.donation : "donor" in event ? event.id : [],
  );
  return {
    donations: new Set(donations),
    donors: new Set(donations.map((id) => all.get(id)!.donor)),
    failing: new Set(events.flatMap((event) => (event.type === "campaign-failed" ? event.campaign : []))),
    grants: events.some(({ type }) => type === "close") && terms.retroactive,
  };
}
