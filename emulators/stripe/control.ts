import type { IncomingMessage, ServerResponse } from "node:http";
import { type Faults, readFault } from "../faults.ts";
import { readBody } from "../request-body.ts";
import { createPayout, failPayout, fundsAtStripe } from "./acts/pay-out.ts";
import { answerAuthentication, type PayOutcome, paySession } from "./acts/pay-session.ts";
import { failRefund } from "./acts/refund-charge.ts";
import { runDue } from "./acts/run-due.ts";
import { BANK_COMMANDS } from "./bank-control.ts";
import { findCard } from "./cards.ts";
import type { Asked, Command, ControlAnswer, ControlParts } from "./control-command.ts";
import type { Courier } from "./courier.ts";
import { type CourierConduct, USUAL_CONDUCT } from "./courier-conduct.ts";
import { StripeRefusal } from "./errors.ts";
import type { Kind } from "./kinds.ts";
import { PLAN_COMMANDS } from "./plan-control.ts";
import { SIGNAL_COMMANDS } from "./signal-control.ts";
import type { World } from "./world.ts";

function no(message: string, { status = 400 } = {}): ControlAnswer {
  return { status, body: { ok: false, message } };
}

const COMMANDS: { [address: string]: Command } = {
  ...BANK_COMMANDS,
  ...PLAN_COMMANDS,
  ...SIGNAL_COMMANDS,
  "GET clock": ({ world }) => clockAnswer(world),
  "POST clock": ({ world }, { asked }) => {
    const moved =
      typeof asked.offsetMs === "number" && Number.isSafeInteger(asked.offsetMs)
        ? world.clock.setOffset(asked.offsetMs)
        : typeof asked.now === "string" && !Number.isNaN(Date.parse(asked.now))
          ? world.clock.freeze(Date.parse(asked.now))
          : null;
    if (moved === null) return no('give {"offsetMs": whole number} or {"now": "ISO moment"}');
    if (!moved) return no("the clock never goes back behind what has happened", { status: 409 });
    world.store.put({ id: "clock", object: "emulator.clock", ...world.clock.state() });
    const done = runDue(world);
    return clockAnswer(world, { done });
  },
  "POST sessions/{id}/pay": ({ world }, { id, asked }) => {
    const card = findCard(typeof asked.card === "string" ? asked.card : "success");
    if (!card) return no("unknown test card");
    if (!world.store.get("checkout.session", id)) return no(`no session ${id}`, { status: 404 });
    const email = typeof asked.email === "string" ? asked.email : null;
    let outcome: PayOutcome = paySession(world, { sessionId: id, card, email });
    if (outcome.ok && outcome.now === "asks for authentication" && asked.authentication !== undefined) {
      outcome = answerAuthentication(world, {
        sessionId: id,
        card,
        approved: asked.authentication === "approve",
        email,
      });
    }
    return { status: 200, body: { ...outcome, session: world.store.get("checkout.session", id)! } };
  },
  "POST refunds/{id}/fail": ({ world }, { id }) => {
    if (!world.store.get("refund", id)) return no(`no refund ${id}`, { status: 404 });
    return { status: 200, body: { ok: true, refund: failRefund(world, { refundId: id }) } };
  },
  "POST payouts/sweep": ({ world }, { asked }) => {
    const currency = typeof asked.currency === "string" ? asked.currency : "usd";
    const amount = fundsAtStripe(world).available.get(currency) ?? 0;
    if (amount <= 0) return no(`nothing of ${currency} is available`, { status: 409 });
    return {
      status: 200,
      body: { ok: true, payout: createPayout(world, { amount, currency, automatic: true }) },
    };
  },
  "POST payouts/{id}/fail": ({ world }, { id }) => {
    if (!world.store.get("payout", id)) return no(`no payout ${id}`, { status: 404 });
    return { status: 200, body: { ok: true, payout: failPayout(world, { payoutId: id }) } };
  },
  "POST events/{id}/resend": ({ world, courier }, { id }) => {
    const event = world.store.get("emulator.event", id);
    if (!event || !courier) return no(`no event ${id}, or nobody to send it to`, { status: 404 });
    courier.resend(event);
    return { status: 200, body: { ok: true } };
  },
  "GET courier": ({ courier }) => ({
    status: 200,
    body: { conduct: courier?.conduct() ?? null, waiting: courier?.waiting() ?? 0 },
  }),
  "POST courier": ({ courier }, { asked }) => {
    if (!courier) return no("started without WEBHOOK_URL", { status: 409 });
    const wrong = Object.keys(asked).find(
      (name) => !(name in USUAL_CONDUCT) || !hasSameType(name, asked[name]),
    );
    if (wrong !== undefined) return no(`not a setting of the courier: ${wrong}`);
    return {
      status: 200,
      body: { conduct: courier.configure(asked as Partial<CourierConduct>), waiting: courier.waiting() },
    };
  },
  "POST faults": ({ faults }, { asked }) => {
    if (asked.clear === true) {
      faults.clear();
      return { status: 200, body: { ok: true, waiting: [] } };
    }
    const fault = readFault(asked);
    if (!fault)
      return no(
        'give {"answer":500|429|"cut"|"hang"|"slow","moment":"before"|"after","next":n} or {"clear":true}',
      );
    faults.order(fault);
    return { status: 200, body: { ok: true, waiting: faults.waiting() } };
  },
  "GET state": ({ world, courier, faults }) => ({ status: 200, body: stateOf(world, { courier, faults }) }),
};

function hasSameType(name: string, value: unknown): boolean {
  if (name === "dropTypes")
    return value === null || (Array.isArray(value) && value.every((each) => typeof each === "string"));
  return typeof value === typeof USUAL_CONDUCT[name as keyof CourierConduct];
}

function clockAnswer(world: World, { done }: { done?: number } = {}): ControlAnswer {
  const now = new Date(world.clock.now()).toISOString();
  return { status: 200, body: { now, ...world.clock.state(), ...(done === undefined ? {} : { done }) } };
}

export function stateOf(
  world: World,
  { courier, faults }: { courier: Courier | null; faults: Faults },
): object {
  const { store, schedule } = world;
  const counted: Kind[] = [
    "checkout.session",
    "payment_intent",
    "charge",
    "balance_transaction",
    "refund",
    "dispute",
    "payout",
    "emulator.event",
  ];
  const counts = Object.fromEntries(counted.map((kind) => [kind, store.ids(kind).length]));
  const sessions: { [status: string]: number } = {};
  for (const id of store.ids("checkout.session")) {
    const status = String(store.get("checkout.session", id)?.status);
    sessions[status] = (sessions[status] ?? 0) + 1;
  }
  return {
    counts,
    sessions,
    duties: schedule.size(),
    courier: { waiting: courier?.waiting() ?? 0 },
    faults: faults.waiting(),
  };
}

/** `/_emulator/…`: only with the header `x-emulator-control: 1`, which no form of another site can send. */
export async function answerControl(
  parts: ControlParts,
  { request, response, path }: { request: IncomingMessage; response: ServerResponse; path: string },
): Promise<void> {
  const text = (request.method === "POST" ? await readBody(request) : "") ?? "";
  const { status, body } =
    request.headers["x-emulator-control"] === "1"
      ? run(parts, { method: request.method ?? "GET", path, text })
      : no("the header x-emulator-control: 1 is missing", { status: 403 });
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function run(
  parts: ControlParts,
  { method, path, text }: { method: string; path: string; text: string },
): ControlAnswer {
  const [, , noun = "", id = "", verb = ""] = path.split("/");
  const command =
    COMMANDS[`${method} ${[noun, id, verb].filter((step) => step !== "").join("/")}`] ??
    COMMANDS[`${method} ${noun}/{id}/${verb}`];
  if (!command) return no("no such command", { status: 404 });
  try {
    const asked: unknown = text === "" ? {} : JSON.parse(text);
    if (typeof asked !== "object" || asked === null || Array.isArray(asked)) return no("give a JSON object");
    return command(parts, { id: decodeURIComponent(id), asked: asked as Asked });
  } catch (error) {
    if (error instanceof SyntaxError) return no("not JSON");
    if (error instanceof StripeRefusal) return no(error.message, { status: 409 });
    throw error;
  } finally {
    parts.commit();
  }
}
