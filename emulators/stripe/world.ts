import type Stripe from "stripe";
import type { Clock } from "./clock.ts";
import type { FeeTable } from "./fees.ts";
import type { Ids } from "./ids.ts";
import type { KeptEvent, Kinds } from "./kinds.ts";
import type { Schedule } from "./schedule.ts";
import type { Store } from "./store.ts";

/** The version of the API whose shapes the emulator answers with: the one that the installed SDK pins. */
export const API_VERSION: Stripe.LatestApiVersion = "2026-10-28.endive";

export type Settings = {
  /** Base under which a browser reaches the hosted page, without a slash at the end. */
  publicUrl: string;
  fees: FeeTable;
  /** From a charge to its money being available. */
  availableAfterMs: number;
  /** From a charge to its balance transaction being known. 0: at once, with its own event all the same. */
  settleAfterMs: number;
  /** From a refund to its failure, for the card whose refunds fail. */
  refundFailsAfterMs: number;
  /** From a charge to its dispute or warning of fraud, for the cards that bring them. */
  disputedAfterMs: number;
  /** From a dispute to the bank's verdict, where one was planned. */
  disputeDecidedAfterMs: number;
  payoutArrivesAfterMs: number;
};

/** What every act of the emulator is handed. */
export type World = {
  store: Store;
  clock: Clock;
  ids: Ids;
  schedule: Schedule;
  settings: Settings;
  /** The API request being worked on, which its events name. */
  request: KeptEvent["request"] | null;
  /** Hands an event to the courier; null when there is nobody to tell. */
  announce: ((event: KeptEvent) => void) | null;
};

/** Keeps an event about this version of an object and hands it to the courier. */
export function recordEvent(
  world: World,
  { type, snapshot, previous }: { type: Stripe.Event.Type; snapshot: object; previous?: object },
): void {
  const event = world.store.put({
    id: world.ids.next("evt"),
    object: "emulator.event",
    type,
    created: world.clock.seconds(),
    snapshot,
    previous: previous ?? null,
    request: world.request ?? { id: null, idempotency_key: null },
    delivery: world.announce ? "waiting" : "none",
  } satisfies KeptEvent);
  world.clock.reached(world.clock.now());
  world.announce?.(event);
}

/** An event as the API and the courier show it. */
export function showEvent(event: KeptEvent): object {
  return {
    id: event.id,
    object: "event",
    api_version: API_VERSION,
    created: event.created,
    data: event.previous
      ? { object: event.snapshot, previous_attributes: event.previous }
      : { object: event.snapshot },
    livemode: false,
    pending_webhooks: event.delivery === "waiting" || event.delivery === "dropped" ? 1 : 0,
    request: event.request,
    type: event.type,
  };
}

/** The object that a field of another one names: its absence is a fault of the emulator, not of the caller. */
export function mustGet<K extends keyof Kinds>(world: World, kind: K, id: unknown): Kinds[K] {
  const found = typeof id === "string" ? world.store.get(kind, id) : undefined;
  if (!found) throw new Error(`the ${kind} ${String(id)} is missing`);
  return found;
}
