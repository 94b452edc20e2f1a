import { createBatcher } from "#app/db/batcher.ts";
import type { Database } from "#app/db/database.server.ts";
import type { Sql } from "#app/db/sql.ts";
import { estimateMatch } from "#app/domain/matching/decide-match.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { CheckoutRequest } from "#app/domain/ports/payments.ts";
import {
  lockCalls,
  type MatchingRecorder,
  openMatchingRecorder,
} from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

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
  contact: {
    email: string;
    name: string | null;
    message: string | null;
    isAnonymous: boolean;
    locale: string;
  };
  /** The match shown on screen: never charged for less without asking again. */
  promised: bigint;
  checkout: { idempotencyKey: string; request: CheckoutRequest };
};

export type ReservationRefusal =
  | { kind: "campaign_not_open" }
  /** Less match than was shown: the donor is asked again. */
  | { kind: "match_changed"; promised: bigint; available: bigint };

type Answer = Result<{ match: bigint }, ReservationRefusal>;

const batchers = new WeakMap<Database, (of: { ports: Ports; reservation: Reservation }) => Promise<Answer>>();

/**
 * Holds the match of a donation before it is paid, and keeps donation and checkout request, in one transaction that
 * requests arriving together share. Facts posted: match-reserved, one per donation.
 */
export function reserveMatch(ports: Ports, reservation: Reservation): Promise<Answer> {
  let batcher = batchers.get(ports.db);
  if (!batcher) {
    batcher = createBatcher(
      (requests) =>
        reserveTogether(
          requests[0]!.ports,
          requests.map((one) => one.reservation),
        ),
      {
        most: 100,
      },
    );
    batchers.set(ports.db, batcher);
  }
  return batcher({ ports, reservation });
}

async function reserveTogether(ports: Ports, reservations: readonly Reservation[]): Promise<Answer[]> {
  return ports.db.transaction(async (sql) => {
    const now = ports.clock.now();
    const calls = [...new Set(reservations.map(({ callId }) => callId))];
    await lockCalls(sql, calls);
    const open = await findOpenCampaigns(sql, reservations, now);
    const parts = calls.map((callId) => {
      const ofCall = reservations.filter((one) => one.callId === callId);
      const part = { gifts: ofCall.map((one) => ({ campaign: one.campaignId, donor: one.donorKey })) };
      return [callId, part] as const;
    });
    const recorder = await openMatchingRecorder(sql, new Map(parts), { recordedAt: now });
    const answers = reservations.map((one) => decide(recorder, one, { now, open }));
    const accepted = reservations.filter((_, index) => answers[index]!.ok);
    await insertDonations(sql, accepted, now);
    await recorder.finish();
    return answers;
  });
}

function decide(
  recorder: MatchingRecorder,
  one: Reservation,
  { now, open }: { now: Date; open: Set<string> },
): Answer {
  if (!open.has(one.campaignId)) return refused({ kind: "campaign_not_open" });
  const gift = { campaign: one.campaignId, donor: one.donorKey, amount: one.amount, at: now.getTime() };
  const available = estimateMatch(recorder.book(one.callId), gift).match;
  if (available < one.promised) return refused({ kind: "match_changed", promised: one.promised, available });
  recorder.apply(
    one.callId,
    { type: "reserve", id: one.donationId, ...gift },
    {
      key: `match-reserved:${one.donationId}`,
      origin: { effectiveAt: now, actorId: null, source: one.donationId },
    },
  );
  return done({ match: available });
}

async function findOpenCampaigns(
  sql: Sql,
  reservations: readonly Reservation[],
  now: Date,
): Promise<Set<string>> {
  const rows = await sql.query<{ id: string }>(
    "select id from campaign where id = any($1::uuid[]) and state = 'live' and deadline_at > $2",
    [reservations.map(({ campaignId }) => campaignId), now],
  );
  return new Set(rows.map(({ id }) => id));
}

async function insertDonations(sql: Sql, reservations: readonly Reservation[], now: Date): Promise<void> {
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
    ...one.contact,
    is_anonymous: one.contact.isAnonymous,
    idempotency_key: one.checkout.idempotencyKey,
    request: one.checkout.request,
    expires_at: one.checkout.request.expiresAt,
  }));
  await sql.query(
    `with wanted as (
       select * from jsonb_to_recordset($1::jsonb) as w(
         id uuid, campaign_id uuid, call_id uuid, donor_key text, currency text, amount bigint, tip bigint, fee_cover bigint,
         access_token text, promised_match bigint, email text, name text, message text, is_anonymous boolean, locale text,
         idempotency_key text, request jsonb, expires_at timestamptz)),
     given as (
       insert into donation (id, campaign_id, call_id, donor_key, currency, amount, tip, fee_cover, created_at,
                             access_token, promised_match)
       select id, campaign_id, call_id, donor_key, currency, amount, tip, fee_cover, $2, access_token, promised_match
         from wanted),
     known as (
       insert into donor_contact (donation_id, email, name, message, is_anonymous, locale)
       select id, email, name, message, is_anonymous, locale from wanted)
     insert into checkout_attempt (idempotency_key, donation_id, attempt, request, created_at, expires_at)
     select idempotency_key, id, 1, request, $2, expires_at from wanted`,
    [JSON.stringify(rows), now],
  );
}
