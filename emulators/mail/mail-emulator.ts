import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { createFaults, type Fault, readFault } from "../faults.ts";
import { pageHeaders } from "../page.ts";
import { readBody } from "../request-body.ts";
import { answerApi } from "./api.ts";
import { type MailAnswer, mailError } from "./errors.ts";
import { openMailbox } from "./mailbox.ts";
import {
  framedHtml,
  languageFor,
  MESSAGE_FRAME_HEADERS,
  messagePage,
  missingPage,
  outboxPage,
} from "./outbox-page.ts";
import { type MailWebhook, tellFaults } from "./webhook.ts";

const SHOWN_MESSAGES = 100;
const LISTED_MESSAGES = 1_000;

export type MailEmulatorOptions = {
  /** Append-only file of the messages; without it they live and die with the process. */
  dataFile?: string | null;
  /** Hears of mails to Resend's addresses for faults. */
  webhook?: MailWebhook | null;
};

/** A stand-in for Resend's API that keeps every message and shows it on an outbox page. */
export function createMailEmulator({ dataFile = null, webhook = null }: MailEmulatorOptions = {}) {
  const mailbox = openMailbox(dataFile);
  const faults = createFaults();

  async function answerMail(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const method = request.method ?? "GET";
    const body = await readBody(request);
    const fault = faults.take({ method, path });
    if (fault?.answer === "slow") await wait(fault.delayMs ?? 1_000);
    else if (fault && fault.moment === "before") return disturb(response, fault);
    const key = request.headers["idempotency-key"];
    const answer =
      body === null
        ? mailError("validation_error", "The body is too large.")
        : answerApi(mailbox, {
            method,
            path,
            authorization: request.headers.authorization,
            key: typeof key === "string" ? key : undefined,
            body,
          });
    const message = "id" in answer.body ? mailbox.find(String(answer.body.id)) : null;
    if (method === "POST" && message && webhook) void tellFaults(message, webhook);
    if (fault && fault.answer !== "slow") return disturb(response, fault);
    sendJson(response, answer);
  }

  async function answerControl(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> {
    if (request.headers["x-emulator-control"] !== "1") {
      return sendJson(response, {
        status: 403,
        body: { ok: false, message: "the header x-emulator-control: 1 is missing" },
      });
    }
    if (path === "/_emulator/state")
      return sendJson(response, {
        status: 200,
        body: { messages: mailbox.count(), faults: faults.waiting() },
      });
    if (path !== "/_emulator/faults" || request.method !== "POST")
      return sendJson(response, { status: 404, body: { ok: false, message: "no such command" } });
    const asked = objectIn(await readBody(request));
    if (asked?.clear === true) faults.clear();
    const fault = asked && asked.clear !== true ? readFault(asked) : null;
    if (fault) faults.order(fault);
    if (!fault && asked?.clear !== true)
      return sendJson(response, { status: 400, body: { ok: false, message: "not a fault" } });
    sendJson(response, { status: 200, body: { ok: true, waiting: faults.waiting() } });
  }

  function answerPage(
    request: IncomingMessage,
    response: ServerResponse,
    { path, query }: { path: string; query: URLSearchParams },
  ): void {
    const language = languageFor(request.headers["accept-language"]);
    const to = query.get("to") ?? "";
    const filter = to === "" ? {} : { to };
    if (request.method !== "GET" && request.method !== "HEAD") {
      sendJson(response, mailError("method_not_allowed", "Method not allowed."));
      return;
    }
    if (path === "/") {
      response
        .writeHead(200, pageHeaders())
        .end(outboxPage(mailbox.newest({ limit: SHOWN_MESSAGES, ...filter }), { language, to }));
      return;
    }
    if (path === "/messages.json") {
      sendJson(response, { status: 200, body: mailbox.newest({ limit: LISTED_MESSAGES, ...filter }) });
      return;
    }
    const [, id, part] = /^\/messages\/([^/]+)(\/html)?$/.exec(path) ?? [];
    const message = id === undefined ? null : mailbox.find(id);
    if (!message) response.writeHead(404, pageHeaders()).end(missingPage({ language }));
    else if (part === undefined)
      response.writeHead(200, pageHeaders({ frames: "'self'" })).end(messagePage(message, { language }));
    else response.writeHead(200, MESSAGE_FRAME_HEADERS).end(framedHtml(message.html ?? ""));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
    if (path === "/emails" || path.startsWith("/emails/")) return answerMail(request, response, path);
    if (path.startsWith("/_emulator/")) return answerControl(request, response, path);
    if (path === "/healthz") return sendJson(response, { status: 200, body: { ok: true } });
    answerPage(request, response, { path, query: new URLSearchParams(query) });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  let url = "";

  return {
    /** Starts to listen; port 0 takes a free one. Resolves with the address. */
    listen(port: number, { host = "127.0.0.1" } = {}): Promise<string> {
      return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          url = `http://${host}:${(server.address() as AddressInfo).port}`;
          resolve(url);
        });
      });
    },
    close(): Promise<void> {
      return new Promise((resolve) => {
        server.close(() => {
          mailbox.close();
          resolve();
        });
        server.closeAllConnections();
      });
    },
    get url() {
      return url;
    },
    /** Messages kept, newest first. */
    messages: (options: { to?: string } = {}) => mailbox.newest({ limit: LISTED_MESSAGES, ...options }),
    orderFault: (fault: Fault) => faults.order(fault),
    clearFaults: () => faults.clear(),
  };
}

function objectIn(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function disturb(response: ServerResponse, fault: Fault): void {
  if (fault.answer === "hang") return;
  if (fault.answer === "cut") {
    response.destroy();
    return;
  }
  sendJson(
    response,
    fault.answer === 429
      ? mailError("rate_limit_exceeded", "Too many requests (ordered from the emulator).")
      : mailError("application_error", "An unexpected error occurred (ordered from the emulator)."),
  );
}

function sendJson(response: ServerResponse, { status, body, headers = {} }: MailAnswer): void {
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
      "cache-control": "no-store",
      ...headers,
    })
    .end(text);
}
