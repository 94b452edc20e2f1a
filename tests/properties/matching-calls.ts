import fc from "fast-check";
import { applyEvent } from "#app/domain/matching/apply-event.ts";
import { type Book, emptyBook } from "#app/domain/matching/book.ts";
import type { MatchEvent } from "#app/domain/matching/event.ts";
import { InvalidEvent } from "#app/domain/matching/invalid.ts";
import type { Outcome } from "#app/domain/matching/outcome.ts";
import type { MatchTerms } from "#app/domain/matching/terms.ts";
import type { Ratio, Share } from "#app/domain/money/ratio.ts";

/** A made-up call: its first terms, and events of which some cannot happen. */
export type Call = { terms: MatchTerms; events: MatchEvent[] };

const day = 86_400_000;
const start = Date.UTC(2026, 2, 1);

const amount = fc.bigInt({ min: 1n, max: 3_000n });
const cap = fc.option(fc.bigInt({ min: 0n, max: 4_000n }), { freq: 2 });
const ratio = fc.constantFrom(1_000_000n, 1_500_000n, 333_333n, 2_000_000n).map((value) => value as Ratio);
const share = fc.constantFrom(0n, 100_000n, 333_333n, 1_000_000n).map((value) => value as Share);
const fund = fc.constantFrom("fecd", "oit", "Fudela");
const campaign = fc.constantFrom("refrito", "a|b", "a", "ecojuguete");
const donor = fc.constantFrom("ana", "b|c", "c", "luz");

const gate = fc.option(
  fc
    .record({
      minimumRaised: fc.option(fc.bigInt({ min: 0n, max: 4_000n })),
      minimumShareOfGoal: fc.option(share),
      minimumDonors: fc.option(fc.integer({ min: 1, max: 3 })),
    })
    .filter((candidate) => Object.values(candidate).some((condition) => condition !== null)),
  { freq: 3 },
);

const terms: fc.Arbitrary<MatchTerms> = fc.record({
  ratio,
  boosts: ratio.map((boost) => [{ from: start + 4 * day, until: start + 8 * day, ratio: boost }]),
  window: fc.integer({ min: 10, max: 60 }).map((days) => ({ from: start + day, until: start + days * day })),
  minimumDonation: fc.option(fc.bigInt({ min: 0n, max: 400n })),
  caps: fc.record({
    perDonation: cap,
    perDonorPerCampaign: cap,
    perDonor: cap,
    perCampaign: cap,
    perCampaignShareOfGoal: fc.option(share),
  }),
  gate,
  draw: fc.constantFrom("sequential" as const, "proportional" as const),
  retroactive: fc.boolean(),
});

type Step = { after: number; make: (at: number, index: number) => MatchEvent };
type Happening = MatchEvent extends infer E ? (E extends MatchEvent ? Omit<E, "at"> : never) : never;

/** Picks among the donations that were tried so far. */
const earlier = fc.nat();

function step(weight: number, happening: fc.Arbitrary<Happening | ((index: number) => Happening)>) {
  const after = fc.constantFrom(0, 0, 1, 3_600_000, day / 2, day);
  const arbitrary = fc.tuple(after, happening).map(([time, made]): Step => {
    return {
      after: time,
      make: (at, index) => ({ at, ...(typeof made === "function" ? made(index) : made) }) as MatchEvent,
    };
  });
  return { weight, arbitrary };
}

const gift = fc.record({ campaign, donor, amount });
const steps = fc.oneof(
  step(
    12,
    fc
      .tuple(gift, fc.constantFrom("donation" as const, "reserve" as const))
      .map(([given, type]) => (index) => ({ type, id: `d${index}`, ...given })),
  ),
  step(
    9,
    fc
      .tuple(earlier, fc.constantFrom("pay" as const, "pay" as const, "expire" as const, "reject" as const))
      .map(([pick, type]) => (index) => ({ type, donation: `d${index === 0 ? 0 : pick % index}` })),
  ),
  step(
    4,
    fc.tuple(earlier, amount).map(([pick, back]) => (index) => ({
      type: "refund",
      donation: `d${index === 0 ? 0 : pick % index}`,
      amount: back,
    })),
  ),
  step(2, fc.record({ type: fc.constantFrom("deposit" as const, "lower" as const), fund, amount })),
  step(
    1,
    fc.record({ type: fc.constantFrom("campaign-closed" as const, "campaign-failed" as const), campaign }),
  ),
  step(1, fc.record({ type: fc.constant("terms" as const), terms })),
  step(
    1,
    fc.array(earlier, { maxLength: 3 }).map((picks) => (index) => ({
      type: "close",
      disputed: picks.map((pick) => `d${index === 0 ? 0 : pick % index}`),
    })),
  ),
);

const joins = fc.tuple(
  fc.uniqueArray(fc.tuple(fund, fc.integer({ min: 1, max: 2 }), fc.bigInt({ min: 0n, max: 9_000n })), {
    minLength: 1,
    selector: ([id]) => id,
  }),
  fc.uniqueArray(fc.tuple(campaign, fc.bigInt({ min: 1n, max: 9_000n })), {
    minLength: 1,
    selector: ([id]) => id,
  }),
);

/** Calls with all events of the rules; `expired`, `rejected` and closed ones among them. */
export const calls: fc.Arbitrary<Call> = fc
  .tuple(terms, joins, fc.array(steps, { minLength: 5, maxLength: 45 }))
  .map(([first, [funds, campaigns], list]) => {
    const at = start;
    const events: MatchEvent[] = [
      ...funds.map(
        ([id, priority, brought]): MatchEvent => ({
          at,
          type: "fund-joined",
          fund: id,
          priority,
          amount: brought,
        }),
      ),
      ...campaigns.map(([id, goal]): MatchEvent => ({ at, type: "campaign-joined", campaign: id, goal })),
    ];
    let time = start + day;
    for (const [index, { after, make }] of list.entries()) {
      time += after;
      events.push(make(time, index));
    }
    // Ends what is open, so that many calls see their close.
    for (const index of list.keys())
      if (index % 4 !== 1) events.push({ at: time, type: "expire", donation: `d${index}` });
    for (const index of list.keys())
      if (index % 4) events.push({ at: time, type: "pay", donation: `d${index}` });
    return {
      terms: first,
      events: [
        ...events,
        { at: time, type: "close" },
        { at: time, type: "refund", donation: "d1", amount: 1n },
      ],
    };
  });

export function newBook({ terms: first }: Call): Book {
  return emptyBook({ currency: "USD", terms: first });
}

/** Applies an event; null when it cannot happen. */
export function tryEvent(book: Book, event: MatchEvent): Outcome | null {
  try {
    return applyEvent(book, event);
  } catch (error) {
    if (error instanceof InvalidEvent) return null;
    throw error;
  }
}

/** The whole call; `each` sees the book after every event that happened. */
export function runCall(
  call: Call,
  each: (book: Book, event: MatchEvent, outcome: Outcome) => void = () => {},
): Book {
  const book = newBook(call);
  for (const event of call.events) {
    const outcome = tryEvent(book, event);
    if (outcome) each(book, event, outcome);
  }
  return book;
}
