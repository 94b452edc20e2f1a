import type { MailKind, MailLocale } from "./mail-writer.ts";

export const textChannels = ["sms", "whatsapp"] as const;
export type TextChannel = (typeof textChannels)[number];

/** `to`: in E.164, such as `+593991234567`. `unreachable`: try again; `refused`: it will never be delivered so. */
export type TextSender = {
  send(text: {
    to: string;
    channel: TextChannel;
    text: string;
  }): Promise<{ ok: true } | { ok: false; refusal: { kind: "refused" | "unreachable"; message: string } }>;
};

/** The e-mails beside which a short text goes. */
export const textedMails = [
  "review-decided",
  "campaign-opened",
  "campaign-ending",
  "tranche-released",
  "evidence-due",
] as const satisfies readonly MailKind[];
export type TextKind = (typeof textedMails)[number] | "phone-code";

/** What is kept of a short text until it is sent. */
export type TextMessage = { kind: TextKind; payload: Record<string, string> };

/** Reads what a text tells at this moment and puts it into at most 160 letters that one SMS holds; null when it has nothing to tell any more. */
export type TextWriter = { write(message: TextMessage, of: { locale: MailLocale }): Promise<string | null> };
