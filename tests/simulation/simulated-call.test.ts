import { expect, test } from "vitest";
import { createTestDatabase } from "../support/test-database.ts";
import { playCall } from "./play-call.ts";

const { SIMULATION_SEED, SIMULATION_COUNT, SIMULATION_DAYS } = process.env;
const first = Number(SIMULATION_SEED ?? 1);
const count = Number(SIMULATION_COUNT ?? 3);
const days = Number(SIMULATION_DAYS ?? 20);
const seeds = Array.from({ length: count }, (_, index) => first + index);

async function play(seed: number) {
  const db = await createTestDatabase();
  try {
    return await playCall(db, { seed, days });
  } finally {
    await db.close();
  }
}

const played = new Map<number, ReturnType<typeof play>>();

/** A seed that is played once for all tests. */
function playOnce(seed: number): ReturnType<typeof play> {
  const known = played.get(seed) ?? play(seed);
  played.set(seed, known);
  return known;
}

test.each(seeds)(
  "a whole call plays through, and every promise holds after each step (seed %i)",
  async (seed) => {
    const startedAt = performance.now();
    const { steps, payments, refunds, disputes, payouts, lived, traceHash } = await playOnce(seed);
    const tookMs = Math.round(performance.now() - startedAt);
    console.log(
      `seed ${seed}, ${days} days: ${steps} steps, ${payments} payments, ${refunds} refunds, ${disputes} disputes, ${payouts} payouts to the bank, ${lived.accepted} evidence accepted, ${lived.extended} second rounds, ${lived.forgotten} forgotten, trace ${traceHash.slice(0, 12)}, ${tookMs} ms`,
    );
    expect(steps).toBeGreaterThan(days);
  },
  600_000,
);

test("the same seed plays the same steps and writes the same journal, and another seed does not", async () => {
  const once = await playOnce(first);
  expect(await play(first)).toEqual(once);
  expect((await playOnce(first + 1)).traceHash).not.toBe(once.traceHash);
}, 600_000);
