import type { ServerResponse } from "node:http";
import type { Fault } from "../faults.ts";
import { StripeRefusal, unauthorized } from "./errors.ts";
import type { ApiAnswer } from "./idempotency.ts";
import { API_VERSION } from "./world.ts";

/** What an ordered fault answers. */
export const FAULT_ANSWERS = {
  500: { type: "api_error" as const, message: "An unknown error occurred (ordered from the emulator)." },
  429: {
    type: "invalid_request_error" as const,
    code: "rate_limit",
    message: "Request rate limit exceeded (ordered from the emulator).",
  },
};

/** Keys of test mode only: a live key must never reach an emulator. */
export function refusalOfKey(authorization: string | undefined): StripeRefusal | null {
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

export function refusalAnswer(error: unknown): ApiAnswer {
  if (error instanceof StripeRefusal)
    return { status: error.status, body: { error: error.body }, remembered: error.remembered };
  console.error(error);
  return {
    status: 500,
    body: { error: { type: "api_error", message: "The emulator failed; its log says why." } },
    remembered: false,
  };
}

export function disturb(
  response: ServerResponse,
  { fault, requestId }: { fault: Fault; requestId: string },
): void {
  if (fault.answer === "hang") return;
  if (fault.answer === "cut" || fault.answer === "slow") {
    response.destroy();
    return;
  }
  send(response, { status: fault.answer, body: { error: FAULT_ANSWERS[fault.answer] }, requestId });
}

type Sending = { status: number; body: object; requestId: string; key?: string; replayedFrom?: string };

export function send(
  response: ServerResponse,
  { status, body, requestId, key, replayedFrom }: Sending,
): void {
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
