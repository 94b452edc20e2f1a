import { createHmac } from "node:crypto";
import { Agent, request as httpRequest } from "node:http";
import { request as httpsRequest, Agent as SecureAgent } from "node:https";
import type { KeptEvent } from "./kinds.ts";
import type { Store } from "./store.ts";
import { showEvent } from "./world.ts";

/** How the courier behaves; all of it can be changed while it runs. */
export type CourierConduct = {
  paused: boolean;
  /** Each event is sent so many times more. */
  duplicate: number;
  /** Each event waits so long before it is sent first. */
  delayMs: number;
  /** Events that wait together are sent newest first. */
  reorder: boolean;
  /** So many of the next events are never sent; they stay listed as undelivered. */
  dropNext: number;
  /** Only events of these types are dropped; null: any. */
  dropTypes: string[] | null;
  /** Requests under way at once. 1 keeps the order strictly. */
  inFlight: number;
  /** Wait before the second attempt; doubles each time up to `retryMaxMs`. */
  retryMs: number;
  retryMaxMs: number;
  timeoutMs: number;
};

export const USUAL_CONDUCT: CourierConduct = {
  paused: false,
  duplicate: 0,
  delayMs: 0,
  reorder: false,
  dropNext: 0,
  dropTypes: null,
  inFlight: 4,
  retryMs: 1_000,
  retryMaxMs: 60_000,
  timeoutMs: 20_000,
};

export type Courier = {
  announce(event: KeptEvent): void;
  configure(change: Partial<CourierConduct>): CourierConduct;
  conduct(): CourierConduct;
  waiting(): number;
  /** Sends an event again, delivered or dropped before. */
  resend(event: KeptEvent): void;
  stop(): void;
};

type Parcel = { eventId: string; attempts: number; notBefore: number };

/** Stripe's signature over the raw bytes, dated by real time because the receiver's tolerance is. */
export function signatureOf(
  payload: string,
  { secret, seconds }: { secret: string; seconds: number },
): string {
  const mac = createHmac("sha256", secret).update(`${seconds}.${payload}`).digest("hex");
  return `t=${seconds},v1=${mac}`;
}

/** Carries events to the webhook address until a 2xx comes, across restarts. */
export function createCourier({
  store,
  url,
  secret,
  saved,
}: {
  store: Store;
  url: string;
  secret: string;
  saved(): void;
}): Courier {
  const target = new URL(url);
  const secure = target.protocol === "https:";
  const agent = secure ? new SecureAgent({ keepAlive: true }) : new Agent({ keepAlive: true });
  let conduct: CourierConduct = { ...USUAL_CONDUCT };
  let parcels: Parcel[] = [];
  let underWay = 0;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  for (const id of store.ids("emulator.event")) {
    if (store.get("emulator.event", id)?.delivery === "waiting")
      parcels.push({ eventId: id, attempts: 0, notBefore: 0 });
  }
  wakeIn(0);

  function wakeIn(ms: number): void {
    if (stopped) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(pump, ms);
  }

  function pump(): void {
    timer = null;
    if (conduct.paused || stopped) return;
    const now = Date.now();
    const later: Parcel[] = [];
    const ready: Parcel[] = [];
    for (const parcel of parcels) (parcel.notBefore <= now ? ready : later).push(parcel);
    if (conduct.reorder) ready.reverse();
    while (underWay < conduct.inFlight && ready.length > 0) send(ready.shift()!);
    parcels = [...(conduct.reorder ? ready.reverse() : ready), ...later];
    if (ready.length === 0 && later.length > 0)
      wakeIn(Math.max(1, Math.min(...later.map((each) => each.notBefore)) - now));
  }

  function send(parcel: Parcel): void {
    const event = store.get("emulator.event", parcel.eventId);
    if (!event) return;
    underWay += 1;
    post(JSON.stringify(showEvent(event)), (delivered) => {
      underWay -= 1;
      if (stopped) return;
      if (delivered) keepDelivery(parcel.eventId, "delivered");
      else
        parcels.push({
          ...parcel,
          attempts: parcel.attempts + 1,
          notBefore: Date.now() + patience(parcel.attempts),
        });
      wakeIn(0);
    });
  }

  function patience(attempts: number): number {
    return Math.min(conduct.retryMaxMs, conduct.retryMs * 2 ** Math.min(attempts, 20));
  }

  function keepDelivery(id: string, delivery: KeptEvent["delivery"]): void {
    const event = store.get("emulator.event", id);
    if (!event || event.delivery === delivery) return;
    store.put({ ...event, delivery });
    saved();
  }

  function post(payload: string, done: (delivered: boolean) => void): void {
    const signature = signatureOf(payload, { secret, seconds: Math.floor(Date.now() / 1000) });
    const outgoing = (secure ? httpsRequest : httpRequest)(target, {
      method: "POST",
      agent,
      timeout: conduct.timeoutMs,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-length": Buffer.byteLength(payload),
        "stripe-signature": signature,
        "user-agent": "Stripe/1.0 (emulator)",
      },
    });
    let answered = false;
    function finish(delivered: boolean): void {
      if (answered) return;
      answered = true;
      done(delivered);
    }
    outgoing.on("response", (response) => {
      response.resume();
      response.on("end", () => finish(response.statusCode! >= 200 && response.statusCode! < 300));
      response.on("error", () => finish(false));
    });
    outgoing.on("timeout", () => outgoing.destroy(new Error("no answer in time")));
    outgoing.on("error", () => finish(false));
    outgoing.end(payload);
  }

  function isDropped(event: KeptEvent): boolean {
    if (conduct.dropNext <= 0 || (conduct.dropTypes !== null && !conduct.dropTypes.includes(event.type)))
      return false;
    conduct.dropNext -= 1;
    return true;
  }

  function enqueue(event: KeptEvent): void {
    const notBefore = Date.now() + conduct.delayMs;
    for (let copy = 0; copy <= conduct.duplicate; copy += 1)
      parcels.push({ eventId: event.id, attempts: 0, notBefore });
    wakeIn(conduct.reorder ? 20 : 0);
  }

  return {
    announce(event) {
      if (isDropped(event)) store.put({ ...event, delivery: "dropped" });
      else enqueue(event);
    },
    configure(change) {
      conduct = { ...conduct, ...change };
      wakeIn(0);
      return conduct;
    },
    conduct: () => conduct,
    waiting: () => parcels.length + underWay,
    resend: enqueue,
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      agent.destroy();
    },
  };
}
