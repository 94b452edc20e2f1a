import { createHash } from "node:crypto";
import type { Database } from "#app/db/database.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Log } from "#app/domain/ports/log.ts";
import { keepEvents } from "#app/use-cases/payment/keep-events.server.ts";
import type { Ports, Result } from "#app/use-cases/ports.ts";
import { type Chance, createChance } from "../../prisma/seed/chance.ts";
import { createSeededIds } from "../../prisma/seed/seeded-ids.ts";
import { createPeople } from "../support/people.ts";
import { portsWithoutVendors } from "../support/ports-without-vendors.ts";
import { createSimulatedStripe, type SimulatedStripe } from "./simulated-stripe.ts";

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** When every simulated call begins. */
export const firstMoment = Date.parse("2026-03-01T12:00:00Z");

export type Person = Actor & { kind: "person" };
type Act = { at: number; order: number; name: string; play: () => Promise<unknown> };

/** Everything a simulated call is played on: ports whose time, chance, ids and payments come from one seed. */
export type Stage = ReturnType<typeof createPeople> & {
  ports: Ports;
  stripe: SimulatedStripe;
  chance: Chance;
  now(): number;
  /** Plays something later; what is due during a jump of the clock is played after it. */
  plan(at: number, name: string, play: () => Promise<unknown>): void;
  /** Takes the next act until a moment and moves the clock to it; null when there is none. */
  next(until: number): Act | null;
  /** Moves the clock forward, whatever is due. */
  jump(to: number): void;
  /** Errors that the product noted since they were last taken. */
  takeErrors(): string[];
};

export function createStage(db: Database, seed: string): Stage {
  const chance = createChance(`chance ${seed}`);
  const acts: Act[] = [];
  const files = new Map<string, Uint8Array>();
  const errors: string[] = [];
  let now = firstMoment;
  let order = 0;

  function plan(at: number, name: string, play: () => Promise<unknown>): void {
    order += 1;
    const act = { at: Math.max(at, now), order, name, play };
    const place = acts.findIndex((one) => one.at > act.at);
    acts.splice(place < 0 ? acts.length : place, 0, act);
  }

  const stripe = createSimulatedStripe({
    seed,
    now: () => new Date(now),
    later: (afterMs, name, work) => plan(now + afterMs, name, async () => work()),
    deliver: (event, after) => {
      for (const ms of after)
        plan(now + ms, `event ${event.type} ${event.id.slice(4, 10)}`, () =>
          keepEvents(db, [event], { receivedAt: new Date(now) }),
        );
    },
  });
  const log: Log = {
    info() {},
    warn() {},
    error: (facts, message) => errors.push(`${message} ${JSON.stringify(facts)}`),
  };
  const ports: Ports = {
    db,
    clock: { now: () => new Date(now) },
    ids: createSeededIds(seed, { now: () => now }),
    log,
    payments: stripe.payments,
    ...portsWithoutVendors("a secret of the simulation"),
    storage: {
      async keep(bytes) {
        const hash = createHash("sha256").update(bytes).digest("hex");
        files.set(hash, bytes);
        return hash;
      },
      read: async (hash) => files.get(hash) ?? null,
      remove: async (hash) => void files.delete(hash),
    },
    pictures: {
      prepare: async (bytes) => ({
        ok: true,
        picture: { bytes, mediaType: "image/webp", width: 960, height: 600, sizes: [] },
      }),
      preparePaper: async (bytes) => ({ ok: true, bytes, mediaType: "image/webp" }),
    },
  };

  function jump(to: number): void {
    if (to > now) now = to;
    stripe.tick();
  }

  return {
    ports,
    stripe,
    chance,
    now: () => now,
    plan,
    jump,
    next(until) {
      if (acts.length === 0 || acts[0]!.at > until) return null;
      const act = acts.shift()!;
      jump(act.at);
      return act;
    },
    ...createPeople(ports),
    takeErrors: () => errors.splice(0),
  };
}

/** What an act answered, in a few words for the trace. */
export function outcomeOf(answer: unknown): string {
  if (answer === undefined || answer === null) return "";
  if (typeof answer !== "object") return String(answer);
  const { ok, refusal } = answer as { ok?: boolean; refusal?: { kind: string } };
  if (ok === undefined)
    return JSON.stringify(answer, (_, value) => (typeof value === "bigint" ? String(value) : value));
  return ok ? "done" : refusal!.kind;
}

/** Unwraps an answer that the play takes for granted. */
export async function must<T>(answer: Promise<Result<T, unknown>>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Error(`refused: ${outcomeOf(result)}`);
}
