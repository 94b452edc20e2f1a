import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Fault, Faults } from "../faults.ts";
import { readBody } from "../request-body.ts";
import { disturb, FAULT_ANSWERS, refusalAnswer, refusalOfKey, send } from "./api-answers.ts";
import { invalid, unknownPath } from "./errors.ts";
import { show } from "./expand.ts";
import { parseForm } from "./form.ts";
import { type ApiAnswer, fingerprintOf, type Idempotency } from "./idempotency.ts";
import type { FoundRoute } from "./router.ts";
import type { World } from "./world.ts";

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

/** The part under /v1: key, idempotency, the route's work, Stripe's shapes of answers and errors. */
export function createApi({ world, find, idempotency, faults, commit }: ApiParts): Api {
  function work(
    found: FoundRoute | null,
    { method, path, form, version }: { method: string; path: string; form: string; version: string | null },
  ): ApiAnswer {
    try {
      if (!found) throw unknownPath(method, { path });
      const { object, expand } = found.route.answer({ world, id: found.id, form: parseForm(form), version });
      return { status: 200, body: show(world, { object, expand }), remembered: true };
    } catch (error) {
      return refusalAnswer(error);
    }
  }

  return async function answer(request, response, { path, query }) {
    const method = request.method ?? "GET";
    const requestId = `req_${Math.random().toString(36).slice(2, 16)}`;
    const named = request.headers["stripe-version"];
    const version = typeof named === "string" ? named : null;
    const refusedKey = refusalOfKey(request.headers.authorization);
    const body = method === "GET" ? "" : await readBody(request);
    if (refusedKey) return send(response, { ...refusalAnswer(refusedKey), requestId });
    if (body === null)
      return send(response, { ...refusalAnswer(invalid("The request body is too large.")), requestId });

    const fault = faults.take({ method, path });
    if (fault?.answer === "slow" && fault.moment === "before") {
      // The key is taken while the work waits, so that a second request with it meets 409.
      return answerSlowly(request, response, {
        method,
        path,
        form: body,
        requestId,
        fault,
        version,
      });
    }
    if (fault && fault.moment === "before") return disturb(response, { fault, requestId });
    const answered = perform(request, {
      method,
      path,
      form: method === "GET" ? query : body,
      requestId,
      fault,
      version,
    });
    if (fault?.answer === "slow") await wait(fault.delayMs ?? 1_000);
    else if (fault) return disturb(response, { fault, requestId });
    send(response, answered);
  };

  type Asked = {
    method: string;
    path: string;
    form: string;
    requestId: string;
    fault: Fault | null;
    version: string | null;
  };
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
