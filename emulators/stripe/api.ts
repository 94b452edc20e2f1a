import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Fault, Faults } from "../faults.ts";
import { readBody } from "../request-body.ts";
import { invalid, StripeRefusal, unauthorized, unknownPath } from "./errors.ts";
import { show } from "./expand.ts";
import { parseForm } from "./form.ts";
import { type ApiAnswer, fingerprintOf, type Idempotency } from "./idempotency.ts";
import type { FoundRoute } from "./router.ts";
import { API_VERSION, type World } from "./world.ts";

export type Api = (
  request: IncomingMessage,
  response: ServerResponse,
  address: { path: string; query: string },
) => Promise<void>;

type ApiParts = {
  world: World;
  find(method: string, path: string): FoundRoute | null;
  idempotency: Idempotency;
  faults: Faults;
  commit(): void;
};

const FAULT_ANSWERS = {
  500: { type: "api_error" as const, message: "An unknown error occurred (ordered from the emulator)." },
  429: {
    type: "invalid_request_error" as const,
    code: "rate_limit",
    message: "Request rate limit exceeded (ordered from the emulator).",
  },
};

/** The part under /v1: key, idempotency, the route's work, Stripe's shapes of answers and errors. */
export function createApi({ world, find, idempotency, faults, commit }: ApiParts): Api {
  function work(
    found: FoundRoute | null,
    { method, path, form }: { method: string; path: string; form: string },
  ): ApiAnswer {
    try {
      if (!found) throw unknownPath(method, { path });
      const { object, expand } = found.route.answer({ world, id: found.id, form: parseForm(form) });
      return { status: 200, body: show(world, { object, expand }), remembered: true };
    } catch (error) {
      return refusalAnswer(error);
    }
  }

  return async function answer(request, response, { path, query }) {
    const method = request.method ?? "GET";
    const requestId = `req_${Math.random().toString(36).slice(2, 16)}`;
    const refusedKey = refusalOfKey(request.headers.authorization);
    const body = method === "GET" ? "" : await readBody(request);
    if (refusedKey) return send(response, { ...refusalAnswer(refusedKey), requestId });
    if (body === null)
      return send(response, { ...refusalAnswer(invalid("The request body is too large.")), requestId });

    const fault = faults.take({ method, path });
    if (fault?.answer === "slow" && fault.moment === "before") {
      // The key is taken while the work waits, so that a second request with it meets 409.
      return answerSlowly(request, response, { method, path, form: body, requestId, fault });
    }
    if (fault && fault.moment === "before") return disturb(response, { fault, requestId });
    const answered = perform(request, {
      method,
      path,
      form: method === "GET" ? query : body,
      requestId,
      fault,
    });
    if (fault?.answer === "slow") await wait(fault.delayMs ?? 1_000);
    else if (fault) return disturb(response, { fault, requestId });
    send(response, answered);
  };

  type Asked = { method: string; path: string; form: string; requestId: string; fault: Fault | null };
  type Sent = ApiAnswer & { requestId: string; key?: string; replayedFrom?: string };

  function keyOf(request: IncomingMessage, method: string): string | undefined {
    const key = request.headers["idempotency-key"];
    return method === "POST" && typeof key === "string" && key !== "" ? key : undefined;
  }

  /** Begins with the key: a stored answer, a refusal, or null when the work may start. */
  function begin(key: string | undefined, { path, form, requestId }: Asked): Sent | null {
    if (key === undefined) return null;
    if (key.length > 255)
      return { ...refusalAnswer(invalid("Idempotency keys may be at most 255 characters.")), requestId };
    try {
      const kept = idempotency.begin(key, { fingerprint: fingerprintOf({ path, body: form }) });
      if (!kept) return null;
      return {
        status: kept.status,
        body: kept.snapshot ?? (kept.body as object),
        remembered: true,
        requestId,
        key,
        replayedFrom: kept.requestId,
      };
    } catch (error) {
      return { ...refusalAnswer(error), requestId, key };
    }
  }

  function perform(request: IncomingMessage, asked: Asked): Sent {
    const key = keyOf(request, asked.method);
    return begin(key, asked) ?? finish(key, asked);
  }

  function finish(key: string | undefined, asked: Asked): Sent {
    const { requestId, path, form, fault } = asked;
    world.request = { id: requestId, idempotency_key: key ?? null };
    const answered = work(find(asked.method, path), asked);
    world.request = null;
    if (key !== undefined) {
      const forgetting = fault?.remembered === true && fault.moment === "after" && fault.answer === 500;
      const stored: ApiAnswer = forgetting
        ? { status: 500, body: { error: FAULT_ANSWERS[500] }, remembered: true }
        : answered;
      const seconds = world.clock.seconds();
      idempotency.finish(key, {
        fingerprint: fingerprintOf({ path, body: form }),
        requestId,
        seconds,
        answer: stored,
      });
      idempotency.forgetOld(seconds);
    }
    commit();
    return { ...answered, requestId, key };
  }

  async function answerSlowly(
    request: IncomingMessage,
    response: ServerResponse,
    asked: Asked,
  ): Promise<void> {
    const key = keyOf(request, asked.method);
    const early = begin(key, asked);
    if (early) return send(response, early);
    await wait(asked.fault?.delayMs ?? 1_000);
    send(response, finish(key, asked));
  }
}

/** Keys of test mode only: a live key must never reach an emulator. */
function refusalOfKey(authorization: string | undefined): StripeRefusal | null {
  let key = authorization?.startsWith("Bearer ") ? authorization.slice(7) : "";
  // The command line and curl send the key as the name of basic authentication.
  if (authorization?.startsWith("Basic "))
    key = Buffer.from(authorization.slice(6), "base64").toString("utf8").split(":")[0]!;
  if (key === "")
    return unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  if (key.startsWith("sk_test_") || key.startsWith("rk_test_")) return null;
  const shown = `${key.slice(0, 8)}****${key.slice(-4)}`;
  if (key.startsWith("sk_live_") || key.startsWith("rk_live_"))
    return unauthorized(`This is an emulator: the live key ${shown} is refused.`);
  return unauthorized(`Invalid API Key provided: ${shown}`);
}

function refusalAnswer(error: unknown): ApiAnswer {
  if (error instanceof StripeRefusal)
    return { status: error.status, body: { error: error.body }, remembered: error.remembered };
  console.error(error);
  return {
    status: 500,
    body: { error: { type: "api_error", message: "The emulator failed; its log says why." } },
    remembered: false,
  };
}

function disturb(response: ServerResponse, { fault, requestId }: { fault: Fault; requestId: string }): void {
  if (fault.answer === "hang") return;
  if (fault.answer === "cut" || fault.answer === "slow") {
    response.destroy();
    return;
  }
  send(response, { status: fault.answer, body: { error: FAULT_ANSWERS[fault.answer] }, requestId });
}

type Sending = { status: number; body: object; requestId: string; key?: string; replayedFrom?: string };

function send(response: ServerResponse, { status, body, requestId, key, replayedFrom }: Sending): void {
  if (response.destroyed) return;
  const text = JSON.stringify(body);
  const headers: Record<string, string | number> = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    "request-id": requestId,
    "stripe-version": API_VERSION,
  };
  if (key !== undefined) headers["idempotency-key"] = key;
  if (replayedFrom !== undefined) {
    headers["idempotent-replayed"] = "true";
    headers["original-request"] = replayedFrom;
  }
  response.writeHead(status, headers).end(text);
}
