import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { CheckoutRequest } from "#app/domain/ports/payments.ts";
import type { MatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { decisionColumns } from "#app/ledger/save-matching-book.server.ts";

/** A donation about to be paid, with the checkout that will be asked for. Amounts in minor units. */
export type Reservation = {
  donationId: string;
  campaignId: string;
  callId: string;
  donorKey: string;
  currency: Currency;
  amount: bigint;
  tip: bigint;
  feeCover: bigint;
  accessToken: string;
  /** The fair whose poster led to it. */
  fair: string | null;
  contact: {
    email: string;
    name: string | null;
    message: string | null;
    isAnonymous: boolean;
    locale: string;
    mailboxKey: string;
  };
  /** From where it was started, as far as that is known. */
  device: { address: string | null; browser: string | null; deviceKey: string | null };
  /** What the donor's address and session have in common with others. */
  identity: { mailbox: string; personId: string | null };
  /** The match shown on screen: never charged for less without asking again. */
  promised: bigint;
  checkout: { idempotencyKey: string; request: CheckoutRequest };
};

/** Keeps donations with what was decided of them, their donors and the checkouts that will be asked for. */
export async function keepReservations(
  sql: Sql,
  reservations: readonly Reservation[],
  { now, recorder }: { now: Date; recorder: MatchingRecorder },
): Promise<void> {
  if (reservations.length === 0) return;
  const rows = reservations.map((one) => ({
    id: one.donationId,
    campaign_id: one.campaignId,
    call_id: one.callId,
    donor_key: one.donorKey,
    currency: one.currency,
    amount: one.amount.toString(),
    tip: one.tip.toString(),
    fee_cover: one.feeCover.toString(),
    access_token: one.accessToken,
    promised_match: one.promised.toString(),
    fair: one.fair,
    ...one.contact,
    ...one.device,
    ...decisionColumns(recorder.decided(one.callId, one.donationId)),
    is_anonymous: one.contact.isAnonymous,
    mailbox_key: one.contact.mailboxKey,
    device_key: one.device.deviceKey,
    idempotency_key: one.checkout.idempotencyKey,
    request: one.checkout.request,
    expires_at: one.checkout.request.expiresAt,
  }));
  await sql.query(
    `with wanted as (
       select * from jsonb_to_recordset($1::jsonb) as w(
         id uuid, campaign_id uuid, call_id uuid, donor_key text, currency text, amount bigint, tip bigint, fee_cover bigint,
         access_token text, promised_match bigint, fair text, email text, name text, message text, is_anonymous boolean, locale text,
         mailbox_key text, address text, browser text, device_key text, idempotency_key text, request jsonb, expires_at timestamptz,
         match_status text, matchable boolean, match bigint, match_limit text, match_draws text, match_ratio bigint, decided_at timestamptz,
         decision_order bigint)),
     given as (
       insert into donation (id, campaign_id, call_id, donor_key, currency, amount, tip, fee_cover, created_at,
                             access_token, promised_match, fair, match_status, matchable, match, match_limit, match_draws,
                             match_ratio, decided_at, decision_order)
       select id, campaign_id, call_id, donor_key, currency, amount, tip, fee_cover, $2, access_token, promised_match, fair,
              match_status, matchable, match, match_limit, match_draws::jsonb, match_ratio, decided_at, decision_order
         from wanted),
     known as (
       insert into donor_contact (donation_id, email, name, message, is_anonymous, locale, mailbox_key)
       select id, email, name, message, is_anonymous, locale, mailbox_key from wanted),
     seen as (
       insert into donation_device (donation_id, address, browser, device_key, seen_at)
       select id, address, browser, device_key, $2 from wanted
        where address is not null or browser is not null or device_key is not null)
     insert into checkout_attempt (idempotency_key, donation_id, attempt, request, created_at, expires_at)
     select idempotency_key, id, 1, request, $2, expires_at from wanted`,
    [JSON.stringify(rows), now],
  );
}
