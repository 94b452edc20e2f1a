import { isForgotten } from "#app/domain/rights/forgotten.ts";
import type { Sql } from "./sql.ts";

/** An e-mail to be sent after the commit. The payload holds ids; what the mail says is read when it is sent. */
export type OutgoingMail = {
  /** Names the fact it tells: one e-mail per fact. */
  key: string;
  kind:
    | "sign-in-code"
    | "donation-receipt"
    | "campaign-opened"
    | "campaign-ending"
    | "campaign-extended"
    | "campaign-funded"
    | "campaign-told"
    | "tranche-released"
    | "refund-decided"
    | "cards-tested"
    | "gifts-held"
    | "hold-decided"
    | "access-changed"
    | "payout-account-changed"
    | "payout-returned"
    | "batch-waiting"
    | "refund-declined"
    | "refund-undelivered"
    | "refund-account-stated"
    | "refund-transferred"
    | "dispute-opened"
    | "gift-disputed"
    | "dispute-decided"
    | "late-match"
    | "review-decided"
    | "review-waiting"
    | "evidence-due"
    | "evidence-decided"
    | "report-published"
    | "campaign-news"
    | "gift-thanked"
    | "question-asked"
    | "question-answered"
    | "book-broken"
    | "help-asked"
    | "help-answered"
    | "campaign-reminder"
    | "facilitator-digest"
    | "erasure-asked"
    | "erasure-done"
    | "seal-head";
  to: string;
  locale: string;
  payload: Record<string, string>;
};

/**
 * Notes e-mails in the caller's transaction; one that is there already stays as it is. `perSecond`: at which pace they become due,
 * where they are many and nobody waits for them. Nobody is written who was forgotten.
 */
export async function addToOutbox(
  sql: Sql,
  wanted: readonly OutgoingMail[],
  { now, perSecond = Number.POSITIVE_INFINITY }: { now: Date; perSecond?: number },
): Promise<void> {
  const mails = wanted.filter(({ to }) => !isForgotten(to));
  if (mails.length === 0) return;
  await sql.query(
    `insert into outbox_message (key, kind, to_email, locale, payload, created_at, next_attempt_at)
     select key, kind, recipient, locale, payload::jsonb, $6, due
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $7::timestamptz[]) as m(key, kind, recipient, locale, payload, due)
     on conflict (key) do nothing`,
    [
      mails.map(({ key }) => key),
      mails.map(({ kind }) => kind),
      mails.map(({ to }) => to),
      mails.map(({ locale }) => locale),
      mails.map(({ payload }) => JSON.stringify(payload)),
      now,
      mails.map((_, index) => new Date(now.getTime() + Math.floor((1000 * index) / perSecond)).toISOString()),
    ],
  );
}
