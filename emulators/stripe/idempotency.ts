import { createHash } from "node:crypto";
import { StripeRefusal } from "./errors.ts";
import type { KeptAnswer } from "./kinds.ts";
import type { Store } from "./store.ts";

const KEPT_SECONDS = 24 * 60 * 60;

export type ApiAnswer = { status: number; body: object; remembered: boolean };

export type Idempotency = {
  /** The stored answer of this key, or null: then the key is taken until `finish`. */
  begin(key: string, { fingerprint }: { fingerprint: string }): KeptAnswer | null;
  finish(
    key: string,
    answer: { fingerprint: string; requestId: string; seconds: number; answer: ApiAnswer | null },
  ): void;
  /** Forgets keys older than 24 hours of the emulator's time, as Stripe may. */
  forgetOld(seconds: number): void;
};

export function fingerprintOf({ path, body }: { path: string; body: string }): string {
  return createHash("sha256").update(`${path}\n${body}`).digest("base64url");
}

/** Same key and same request: the first answer again. Same key, other request: refused. Still running: 409. */
export function createIdempotency(store: Store): Idempotency {
  const running = new Set<string>();
  const byAge: { id: string; created: number }[] = [];
  let oldest = 0;
  for (const id of store.ids("emulator.answer")) {
    const kept = store.get("emulator.answer", id);
    if (kept) byAge.push({ id, created: kept.created });
  }

  return {
    begin(key, { fingerprint }) {
      if (running.has(key)) {
        throw new StripeRefusal(409, {
          type: "idempotency_error",
          code: "idempotency_key_in_use",
          message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
        });
      }
      const kept = store.get("emulator.answer", key);
      if (!kept) {
        running.add(key);
        return null;
      }
      if (kept.fingerprint !== fingerprint) {
        throw new StripeRefusal(400, {
          type: "idempotency_error",
          message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
        });
      }
      return kept;
    },
    finish(key, { fingerprint, requestId, seconds, answer }) {
      running.delete(key);
      if (answer === null || !answer.remembered) return;
      const shared = store.isVersion(answer.body);
      store.put({
        id: key,
        object: "emulator.answer",
        fingerprint,
        requestId,
        created: seconds,
        status: answer.status,
        snapshot: shared ? answer.body : null,
        body: shared ? null : answer.body,
      });
      byAge.push({ id: key, created: seconds });
    },
    forgetOld(seconds) {
      while (oldest < byAge.length && byAge[oldest]!.created < seconds - KEPT_SECONDS) {
        store.forget("emulator.answer", byAge[oldest]!.id);
        oldest += 1;
      }
      if (oldest > 1000) byAge.splice(0, oldest);
      if (oldest > 1000) oldest = 0;
    },
  };
}
