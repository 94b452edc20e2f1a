import type { GetEmailResponseSuccess } from "resend";
import { type MailAnswer, mailError } from "./errors.ts";
import { fingerprintOf, type Mailbox, type Message } from "./mailbox.ts";
import { readMessage } from "./read-message.ts";

export type ApiCall = {
  method: string;
  path: string;
  authorization: string | undefined;
  key: string | undefined;
  body: string;
};

/** Resend's API as far as the app uses it: send one, send many, read one. */
export function answerApi(mailbox: Mailbox, { method, path, authorization, key, body }: ApiCall): MailAnswer {
  const token = authorization?.startsWith("Bearer ") ? authorization.slice(7) : "";
  if (token === "") return mailError("missing_api_key", "Missing API key in the authorization header.");
  if (!token.startsWith("re_")) return mailError("invalid_api_key", "API key is invalid");
  if (key !== undefined && (key === "" || key.length > 256)) {
    return mailError("invalid_idempotency_key", "The idempotency key must be between 1-256 characters.");
  }
  if (path === "/emails" && method === "POST") return send(mailbox, { body, key, many: false });
  if (path === "/emails/batch" && method === "POST") return send(mailbox, { body, key, many: true });
  const id = /^\/emails\/([^/]+)$/.exec(path)?.[1];
  if (id === undefined) return mailError("not_found", "The requested endpoint does not exist.");
  if (method !== "GET") return mailError("method_not_allowed", "Method not allowed.");
  const message = mailbox.find(id);
  return message ? { status: 200, body: shownAs(message) } : mailError("not_found", "Email not found");
}

function send(
  mailbox: Mailbox,
  { body, key, many }: { body: string; key: string | undefined; many: boolean },
): MailAnswer {
  const fingerprint = fingerprintOf(body);
  const used = key === undefined ? null : mailbox.findKey(key);
  if (used && used.fingerprint !== fingerprint) {
    return mailError(
      "invalid_idempotent_request",
      "This idempotency key has been used on a request that had a different payload.",
    );
  }
  if (used) return accepted(used.messageIds, { many });
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    return mailError("validation_error", "The body is not valid JSON.");
  }
  const list = many ? given : [given];
  if (
    !Array.isArray(list) ||
    list.length === 0 ||
    list.length > 100 ||
    list.some((each) => typeof each !== "object" || each === null)
  ) {
    return mailError(
      "validation_error",
      many ? "Give a list of 1 to 100 emails." : "The body must be an object.",
    );
  }
  const messages: Message[] = [];
  for (const each of list) {
    const read = readMessage(each as { [field: string]: unknown }, { now: new Date() });
    if (!read.ok) return read.answer;
    messages.push(read.message);
  }
  mailbox.keep(messages, { key: key ?? null, fingerprint });
  return accepted(
    messages.map(({ id }) => id),
    { many },
  );
}

function accepted(ids: string[], { many }: { many: boolean }): MailAnswer {
  return { status: 200, body: many ? { data: ids.map((id) => ({ id })) } : { id: ids[0] } };
}

function shownAs(message: Message): GetEmailResponseSuccess {
  const { id, createdAt, from, to, cc, bcc, replyTo, subject, html, text, tags, scheduledAt } = message;
  return {
    object: "email",
    id,
    message_id: `<${id}@emulator.invalid>`,
    created_at: createdAt,
    from,
    to,
    cc: cc.length > 0 ? cc : null,
    bcc: bcc.length > 0 ? bcc : null,
    reply_to: replyTo.length > 0 ? replyTo : null,
    subject,
    html,
    text,
    tags,
    topic_id: null,
    scheduled_at: scheduledAt,
    last_event: scheduledAt === null ? "delivered" : "scheduled",
  };
}
