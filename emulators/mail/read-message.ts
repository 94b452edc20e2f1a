import { type MailAnswer, mailError } from "./errors.ts";
import { type Message, newMessageId } from "./mailbox.ts";

const ADDRESS = /^(?:[^<>]*<[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)$/;
const MOST_RECIPIENTS = 50;

type Given = { [field: string]: unknown };
type Read = { ok: true; message: Message } | { ok: false; answer: MailAnswer };

function refuse(name: "validation_error" | "missing_required_field", message: string): Read {
  return { ok: false, answer: mailError(name, message) };
}

function textsOf(value: unknown): string[] | null {
  if (value === undefined || value === null) return [];
  if (typeof value === "string") return [value];
  return Array.isArray(value) && value.every((each) => typeof each === "string") ? value : null;
}

/** Reads the body of POST /emails by Resend's rules; refused with Resend's own error. */
export function readMessage(given: Given, { now }: { now: Date }): Read {
  const to = textsOf(given.to);
  const cc = textsOf(given.cc);
  const bcc = textsOf(given.bcc);
  const replyTo = textsOf(given.reply_to);
  if (typeof given.from !== "string" || given.from === "")
    return refuse("missing_required_field", "Missing `from` field.");
  if (given.to === undefined) return refuse("missing_required_field", "Missing `to` field.");
  if (typeof given.subject !== "string" || given.subject === "")
    return refuse("missing_required_field", "Missing `subject` field.");
  if (typeof given.html !== "string" && typeof given.text !== "string")
    return refuse("validation_error", "Missing `html` or `text` field.");
  if (!to || to.length === 0 || !cc || !bcc || !replyTo)
    return refuse("validation_error", "Invalid `to` field.");
  if (to.length > MOST_RECIPIENTS)
    return refuse("validation_error", `The \`to\` field may have at most ${MOST_RECIPIENTS} addresses.`);
  if (!ADDRESS.test(given.from)) {
    return refuse(
      "validation_error",
      "Invalid `from` field. The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.",
    );
  }
  const wrong = [...to, ...cc, ...bcc, ...replyTo].find((each) => !ADDRESS.test(each));
  if (wrong !== undefined) {
    return refuse(
      "validation_error",
      "Invalid `to` field. The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.",
    );
  }
  return {
    ok: true,
    message: {
      id: newMessageId(),
      createdAt: now.toISOString(),
      from: given.from,
      to,
      cc,
      bcc,
      replyTo,
      subject: given.subject,
      html: typeof given.html === "string" ? given.html : null,
      text: typeof given.text === "string" ? given.text : null,
      headers: readHeaders(given.headers),
      tags: readTags(given.tags),
      attachments: readAttachments(given.attachments),
      scheduledAt: typeof given.scheduled_at === "string" ? given.scheduled_at : null,
    },
  };
}

function readHeaders(value: unknown): { [name: string]: string } {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, each]) => typeof each === "string"));
}

function readTags(value: unknown): { name: string; value: string }[] {
  if (!Array.isArray(value)) return [];
  return value.map((each: Given) => ({ name: String(each?.name ?? ""), value: String(each?.value ?? "") }));
}

/** Only what the outbox shows of a file is kept: its name, type and size in bytes. */
function readAttachments(value: unknown): Message["attachments"] {
  if (!Array.isArray(value)) return [];
  return value.map((each: Given) => ({
    filename: typeof each?.filename === "string" ? each.filename : "attachment",
    contentType: typeof each?.content_type === "string" ? each.content_type : null,
    sizeBytes: typeof each?.content === "string" ? Buffer.from(each.content, "base64").length : 0,
  }));
}
