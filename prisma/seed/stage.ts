import type { Actor } from "#app/domain/access/actor.ts";
import type { Ports, Result } from "#app/use-cases/ports.ts";
import type { Calendar } from "./calendar.ts";
import { createSeededIds } from "./seeded-ids.ts";
import type { StaffName } from "./staff.ts";

export type Person = Actor & { kind: "person" };
export type LiveCampaign = { campaignId: string; entrepreneur: Person };

/** Where the demonstration is played: the use cases' ports on a clock that is moved by hand, and who is on it. */
export type Stage = {
  ports: Ports;
  calendar: Calendar;
  staff: Record<StaffName, Person>;
  callId: string;
  /** Campaigns by their key, from their first day on. */
  campaigns: Map<string, LiveCampaign>;
  /** The settling of the last payments; to be awaited by whoever needs them in the book. */
  settled: Promise<void>;
  /** Moves the time, here and at the payment provider; never backwards. */
  setTime(at: number): Promise<void>;
  /** Asks the emulator for something, such as `sessions/{id}/pay`. */
  control(address: string, body: object): Promise<Record<string, unknown>>;
};

type Parts = Pick<Stage, "calendar" | "staff" | "callId"> & {
  ports: Ports;
  apiBase: string;
  startsAt: number;
};

const seed = "esperanza-2026";

export function createStage({ ports, apiBase, startsAt, ...parts }: Parts): Stage {
  let now = startsAt;

  async function control(address: string, body: object): Promise<Record<string, unknown>> {
    const response = await fetch(`${apiBase}/_emulator/${address}`, {
      method: "POST",
      headers: { "x-emulator-control": "1" },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`emulator ${address}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  }

  return {
    ...parts,
    ports: {
      ...ports,
      clock: { now: () => new Date(now) },
      ids: createSeededIds(seed, { now: () => now }),
    },
    campaigns: new Map(),
    settled: Promise.resolve(),
    control,
    async setTime(at) {
      if (at <= now) return;
      now = at;
      await control("clock", { now: new Date(now).toISOString() });
    },
  };
}

/** The campaign of a key. Throws before its first day. */
export function campaignOf(stage: Stage, key: string): LiveCampaign {
  const campaign = stage.campaigns.get(key);
  if (!campaign) throw new Error(`campaign ${key} has not begun`);
  return campaign;
}

/** Unwraps an answer that the demonstration takes for granted. */
export async function must<T>(answer: Promise<Result<T, unknown>>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Error(
    `refused: ${JSON.stringify(result.refusal, (_, value) => (typeof value === "bigint" ? value.toString() : value))}`,
  );
}
