import { createHash, randomUUID } from "node:crypto";
import { openAppendLog } from "../append-log.ts";

/** Kept messages; the oldest are forgotten beyond this number, so the memory stays small in long demonstrations. */
const KEPT_MESSAGES = 5_000;
const KEY_KEPT_MS = 24 * 60 * 60 * 1000;

export type Message = {
  id: string;
  createdAt: string;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  html: string | null;
  text: string | null;
  headers: { [name: string]: string };
  tags: { name: string; value: string }[];
  attachments: { filename: string; contentType: string | null; sizeBytes: number }[];
  scheduledAt: string | null;
};

/** One request: its messages, and the idempotency key it came with. */
type LogLine = { messages: Message[]; key?: string; fingerprint?: string };
type KeyUse = { fingerprint: string; messageIds: string[]; at: number };

export type Mailbox = {
  keep(messages: Message[], options: { key: string | null; fingerprint: string }): void;
  /** What this idempotency key was used for in the last 24 hours. */
  findKey(key: string): KeyUse | null;
  find(id: string): Message | null;
  /** Newest first; only those to this address, when one is given. */
  newest(options: { limit: number; to?: string }): Message[];
  count(): number;
  close(): void;
};

export function fingerprintOf(body: string): string {
  return createHash("sha256").update(body).digest("base64url");
}

export function newMessageId(): string {
  return randomUUID();
}

/** The messages that were handed over, in memory and, when a path is given, in an append-only file. */
export function openMailbox(path: string | null): Mailbox {
  const messages = new Map<string, Message>();
  const keys = new Map<string, KeyUse>();

  function remember({ messages: sent, key, fingerprint }: LogLine): void {
    for (const message of sent) messages.set(message.id, message);
    const at = Date.parse(sent[0]!.createdAt);
    if (key !== undefined && fingerprint !== undefined) {
      keys.set(key, { fingerprint, messageIds: sent.map(({ id }) => id), at });
    }
    while (messages.size > KEPT_MESSAGES) messages.delete(messages.keys().next().value!);
    for (const [old, use] of keys) {
      if (use.at >= Date.now() - KEY_KEPT_MS) break;
      keys.delete(old);
    }
  }

  const lines: string[] = [];
  const log = openAppendLog(path, {
    onLine(line) {
      const read = JSON.parse(line) as LogLine;
      remember(read);
      lines.push(line);
    },
  });
  if (lines.length > KEPT_MESSAGES) log.rewrite(lines.slice(-KEPT_MESSAGES));

  return {
    keep(sent, { key, fingerprint }) {
      const line: LogLine = key === null ? { messages: sent } : { messages: sent, key, fingerprint };
      log.append(JSON.stringify(line));
      remember(line);
    },
    findKey(key) {
      const use = keys.get(key);
      return use && use.at >= Date.now() - KEY_KEPT_MS ? use : null;
    },
    find: (id) => messages.get(id) ?? null,
    newest({ limit, to }) {
      const wanted = to?.toLowerCase();
      const found: Message[] = [];
      for (const message of [...messages.values()].reverse()) {
        if (found.length === limit) break;
        if (wanted === undefined || message.to.some((each) => addressOf(each) === wanted))
          found.push(message);
      }
      return found;
    },
    count: () => messages.size,
    close: () => log.close(),
  };
}

/** `Rosa <rosa@example.org>` is at rosa@example.org; compared in small letters. */
export function addressOf(recipient: string): string {
  return (/<([^<>]+)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();
}
