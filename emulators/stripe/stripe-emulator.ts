import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createFaults, type Fault } from "../faults.ts";
import { resumeDuties, runDue } from "./acts/run-due.ts";
import { createApi } from "./api.ts";
import { createClock } from "./clock.ts";
import { answerControl, stateOf } from "./control.ts";
import type { ControlParts } from "./control-command.ts";
import { createCourier } from "./courier.ts";
import type { CourierConduct } from "./courier-conduct.ts";
import type { FeeTable } from "./fees.ts";
import { createIdempotency } from "./idempotency.ts";
import { createIds } from "./ids.ts";
import { answerPayment } from "./page/payment-routes.ts";
import { createRouter } from "./router.ts";
import { everyRoute } from "./routes/every-route.ts";
import { createSchedule } from "./schedule.ts";
import { openStore } from "./store.ts";
import type { Settings, World } from "./world.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

export type StripeEmulatorOptions = {
  /** Append-only file of object versions; without it the state lives and dies with the process. */
  dataFile?: string | null;
  webhookUrl?: string | null;
  webhookSecret?: string;
  /** Base of the hosted page's address for browsers; its own address when not given. */
  publicUrl?: string;
  /** Seed of the ids. Not given: drawn once and kept in the data file. */
  seed?: string;
  fees?: FeeTable;
  availableAfterMs?: number;
  settleAfterMs?: number;
  refundFailsAfterMs?: number;
  disputedAfterMs?: number;
  disputeDecidedAfterMs?: number;
  payoutArrivesAfterMs?: number;
  courier?: Partial<CourierConduct>;
  realNow?: () => number;
};

/** A stateful stand-in for Stripe, spoken to through the official SDK, with a hosted payment page and signed events. */
export function createStripeEmulator(options: StripeEmulatorOptions = {}) {
  const store = openStore(options.dataFile ?? null);
  const seed = options.seed ?? store.seed ?? randomBytes(12).toString("hex");
  if (store.seed === null) store.writeSeed(seed);
  const clock = createClock(options.realNow);
  const savedClock = store.get("emulator.clock", "clock");
  if (savedClock) clock.restore(savedClock);
  const ids = createIds(seed);
  ids.resume(store.idsGiven);
  const settings: Settings = {
    publicUrl: options.publicUrl?.replace(/\/$/, "") ?? "",
    fees: options.fees ?? {},
    availableAfterMs: options.availableAfterMs ?? 2 * DAY_MS,
    settleAfterMs: options.settleAfterMs ?? 0,
    refundFailsAfterMs: options.refundFailsAfterMs ?? 5_000,
    disputedAfterMs: options.disputedAfterMs ?? 5_000,
    disputeDecidedAfterMs: options.disputeDecidedAfterMs ?? 20_000,
    payoutArrivesAfterMs: options.payoutArrivesAfterMs ?? DAY_MS,
  };
  const world: World = {
    store,
    clock,
    ids,
    schedule: createSchedule(),
    settings,
    request: null,
    announce: null,
  };
  const faults = createFaults();
  const webhookUrl = options.webhookUrl ?? null;
  const courier =
    webhookUrl === null
      ? null
      : createCourier({
          store,
          url: webhookUrl,
          secret: options.webhookSecret ?? "whsec_emulator",
          saved: commit,
        });
  if (courier) {
    world.announce = (event) => courier.announce(event);
    courier.configure(options.courier ?? {});
  }
  resumeDuties(world);
  for (const kind of ["emulator.event", "checkout.session"] as const) {
    clock.reached((store.get(kind, store.ids(kind).at(-1) ?? "")?.created ?? 0) * 1000);
  }

  function commit(): void {
    store.commit(ids.count());
  }

  /** Does what the clock has made due and keeps it. */
  function catchUp(): void {
    if (runDue(world) > 0) commit();
  }

  const find = createRouter(everyRoute({ url: webhookUrl, startedAt: clock.seconds() }));
  const api = createApi({ world, find, idempotency: createIdempotency(store), faults, commit });
  const control: ControlParts = { world, courier, faults, commit };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? "/";
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    const query = mark < 0 ? "" : url.slice(mark + 1);
    catchUp();
    if (path.startsWith("/v1/")) return api(request, response, { path, query });
    if (path.startsWith("/pay/")) return answerPayment(world, { request, response, path, query, commit });
    if (path.startsWith("/_emulator/")) return answerControl(control, { request, response, path });
    if (path === "/healthz") {
      response.writeHead(200, { "content-type": "application/json" }).end('{"ok":true}');
      return;
    }
    response
      .writeHead(404, { "content-type": "application/json" })
      .end('{"error":{"type":"invalid_request_error","message":"Not found"}}');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.keepAliveTimeout = 65_000;
  const ticking = setInterval(catchUp, 500);
  ticking.unref();
  let url = "";

  return {
    /** Starts to listen; port 0 takes a free one. Resolves with the address. */
    listen(port: number, { host = "127.0.0.1" } = {}): Promise<string> {
      return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          url = `http://${host}:${(server.address() as AddressInfo).port}`;
          if (settings.publicUrl === "") settings.publicUrl = url;
          resolve(url);
        });
      });
    },
    close(): Promise<void> {
      clearInterval(ticking);
      courier?.stop();
      return new Promise((resolve) => {
        server.close(() => {
          commit();
          store.close();
          resolve();
        });
        server.closeAllConnections();
      });
    },
    get url() {
      return url;
    },
    courier,
    orderFault: (fault: Fault) => faults.order(fault),
    clearFaults: () => faults.clear(),
    state: () => stateOf(world, { courier, faults }),
  };
}
