import { type CourierConduct, USUAL_CONDUCT } from "./courier-conduct.ts";
import type { KeptEvent } from "./kinds.ts";
import { createPostman } from "./postman.ts";
import type { Store } from "./store.ts";
import { showEvent } from "./world.ts";

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
  const postman = createPostman({ url, secret });
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
    function done(delivered: boolean): void {
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
    }
    postman.post(JSON.stringify(showEvent(event)), { timeoutMs: conduct.timeoutMs, done });
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
      postman.stop();
    },
  };
}
