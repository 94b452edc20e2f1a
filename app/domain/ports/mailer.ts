import type { WrittenMail } from "./mail-writer.ts";

/** An e-mail ready to go, with its plain-text twin. The key names the fact: sending twice arrives once. */
export type Mail = WrittenMail & { key: string; to: string };

/**
 * `refused`: it will never be delivered so; `unreachable`: try again; `sent_before`: this key has delivered the fact,
 * in other words than these.
 */
export type MailResult =
  | { ok: true; providerId: string }
  | { ok: false; refusal: { kind: "refused" | "unreachable" | "sent_before"; message: string } };

export type Mailer = { send(mail: Mail): Promise<MailResult> };
