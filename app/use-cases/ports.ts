import type { Database } from "#app/db/database.server.ts";
import type { Captcha } from "#app/domain/ports/captcha.ts";
import type { Cipher } from "#app/domain/ports/cipher.ts";
import type { Clock } from "#app/domain/ports/clock.ts";
import type { Ids } from "#app/domain/ports/ids.ts";
import type { Log } from "#app/domain/ports/log.ts";
import type { MailWriter } from "#app/domain/ports/mail-writer.ts";
import type { Mailer } from "#app/domain/ports/mailer.ts";
import type { OneTimeCodes } from "#app/domain/ports/one-time-codes.ts";
import type { Passkeys } from "#app/domain/ports/passkeys.ts";
import type { Payments } from "#app/domain/ports/payments.ts";
import type { PayoutRails } from "#app/domain/ports/payout-rail.ts";
import type { Pictures } from "#app/domain/ports/pictures.ts";
import type { Storage } from "#app/domain/ports/storage.ts";
import type { TextSender, TextWriter } from "#app/domain/ports/text-sender.ts";

/** What use cases are handed by the composition root. */
export type Ports = {
  db: Database;
  clock: Clock;
  ids: Ids;
  log: Log;
  payments: Payments;
  mailer: Mailer;
  mailWriter: MailWriter;
  /** Null: no provider is set up, and nobody is asked for a telephone. */
  texts: TextSender | null;
  textWriter: TextWriter;
  storage: Storage;
  pictures: Pictures;
  /** For what names the accounts of people, and their second factors. */
  cipher: Cipher;
  oneTimeCodes: OneTimeCodes;
  passkeys: Passkeys;
  payoutRails: PayoutRails;
  /** Null: none is set up, and nobody is asked. */
  captcha: Captcha | null;
  /** Keyed hash (HMAC-SHA-256, hexadecimal) of a private text: donors' addresses, mailboxes, devices and cards, codes, tokens, uploads. */
  keyedHash(
    purpose:
      | "donor"
      | "code"
      | "recovery"
      | "challenge"
      | "session"
      | "rate"
      | "mailbox"
      | "device"
      | "card"
      | "upload"
      | "unsubscribe",
    text: string,
  ): string;
  /** Address under which people reach the site, without a slash at its end. */
  siteUrl: string;
};

/** The answer of a use case: what it did, or why not. */
export type Result<T, R> = { ok: true; value: T } | { ok: false; refusal: R };

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refused<R>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal };
}
