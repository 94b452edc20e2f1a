import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { type Currency, isCurrency } from "#app/domain/money/currency.ts";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";
import { donationCaptured, paymentParked } from "#app/ledger/entries/donation-captured.ts";
import type { EntryOrigin } from "#app/ledger/entry.ts";
import {
  lockCalls,
  type MatchingRecorder,
  openMatchingRecorder,
} from "#app/ledger/matching-recorder.server.ts";
import type { Ports } from "../ports.ts";
import { decideRefund, type RefundableDonation, saveRefunds } from "./decide-refund.server.ts";

/** An observation with where it came from: the id of an event, or the question that was asked. */
export type SourcedObservation = { observation: PaymentObservation; source: string };

/** What became of one: `settled` now, known before (`duplicate`), without consequence (`ignored`), or waiting for a person. */
export type SettledAs = { outcome: "settled" | "duplicate" | "ignored" | "parked"; detail?: string };

type DonationRow = RefundableDonation & {
  donor_key: string;
  state: string;
  payment_intent_id: string | null;
  campaign_state: string;
  email: string;
  locale: string;
};

const endedStates = new Set(["failed", "cancelled", "withdrawn", "closed"]);

/**
 * Settles what was observed of payments, in order, in the caller's transaction: captures, the match that follows,
 * gates that pass, reservations that end. A payment for a campaign that is over is refunded by itself.
 * Two observations of one fact settle it once.
 */
export async function settleObservations(
  sql: Sql,
  ports: Ports,
  observations: readonly SourcedObservation[],
): Promise<SettledAs[]> {
  const now = ports.clock.now();
  const ids = observations.flatMap(({ observation }) =>
    "donationId" in observation ? (observation.donationId ?? []) : [],
  );
  const donations = await lockDonations(sql, ids);
  const recorder = await openRecorder(sql, [...donations.values()], now);
  const mails: OutgoingMail[] = [];
  const refunds: Parameters<typeof saveRefunds>[1] = [];
  const outcomes = observations.map(({ observation, source }): SettledAs => {
    switch (observation.kind) {
      case "paid": {
        const donation = donations.get(observation.donationId ?? "");
        const settled = settlePaid(recorder, { observation, source, donation, now });
        if (settled.outcome === "settled" && donation) {
          mails.push(receiptOf(donation));
          if (endedStates.has(donation.campaign_state)) {
            refunds.push(
              decideRefund(recorder, {
                donation,
                amount: donation.amount,
                isFull: true,
                reason: "campaign_over",
                note: null,
                actorId: null,
                now,
                refundId: ports.ids.id(),
              }),
            );
          }
        }
        return settled;
      }
      case "checkout_expired":
        return settleExpired(recorder, {
          observation,
          source,
          donation: donations.get(observation.donationId ?? ""),
        });
      case "not_understood":
        return { outcome: "parked", detail: observation.why };
      default:
        return { outcome: "ignored" };
    }
  });
  await recorder.finish();
  await saveRefunds(sql, refunds, { now });
  await addToOutbox(sql, mails, { now });
  return outcomes;
}

async function lockDonations(sql: Sql, ids: readonly string[]): Promise<Map<string, DonationRow>> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return new Map();
  const calls = await sql.query<{ call_id: string }>(
    "select distinct call_id from donation where id = any($1::uuid[])",
    [known],
  );
  await lockCalls(
    sql,
    calls.map(({ call_id }) => call_id),
  );
  const rows = await sql.query<DonationRow>(
    `select d.id, d.call_id, d.campaign_id, d.donor_key, d.currency, d.amount, d.tip, d.fee_cover, d.refunded, d.state,
            d.payment_intent_id, c.state as campaign_state, k.email, k.locale
       from donation d join campaign c on c.id = d.campaign_id join donor_contact k on k.donation_id = d.id
      where d.id = any($1::uuid[])`,
    [known],
  );
  return new Map(rows.map((row) => [row.id, { ...row, held: row.amount }]));
}

function openRecorder(sql: Sql, donations: readonly DonationRow[], now: Date): Promise<MatchingRecorder> {
  const parts = new Map<string, { gifts: { campaign: string; donor: string }[]; donations: string[] }>();
  for (const { id, call_id, campaign_id: campaign, donor_key: donor } of donations) {
    const part = parts.get(call_id) ?? { gifts: [], donations: [] };
    part.gifts.push({ campaign, donor });
    part.donations.push(id);
    parts.set(call_id, part);
  }
  return openMatchingRecorder(sql, parts, { recordedAt: now });
}

type Of<K extends PaymentObservation["kind"]> = Extract<PaymentObservation, { kind: K }>;

function settlePaid(
  recorder: MatchingRecorder,
  of: { observation: Of<"paid">; source: string; donation: DonationRow | undefined; now: Date },
): SettledAs {
  const { observation, source, donation, now } = of;
  const origin: EntryOrigin = { effectiveAt: observation.at, actorId: null, source };
  const why = whyParked(observation, donation);
  if (why) return park(recorder, { observation, donation, why, origin });
  if (donation!.payment_intent_id) return { outcome: "duplicate" };
  const { id, call_id, campaign_id, currency, amount, tip, fee_cover } = donation!;
  recorder.post(
    donationCaptured(
      {
        donationId: id,
        campaignId: campaign_id,
        callId: call_id,
        currency,
        amount,
        tip,
        feeCover: fee_cover,
        paymentIntentId: observation.paymentIntentId,
      },
      origin,
    ),
  );
  recorder.apply(
    call_id,
    { type: "pay", at: now.getTime(), donation: id },
    { key: `match-granted:${id}`, origin },
  );
  recorder.change(id, {
    state: "paid",
    paidAt: observation.at,
    paymentIntentId: observation.paymentIntentId,
  });
  donation!.state = "paid";
  donation!.payment_intent_id = observation.paymentIntentId;
  return { outcome: "settled" };
}

function whyParked(observation: Of<"paid">, donation: DonationRow | undefined): string | null {
  if (!donation) return "unknown donation";
  if (donation.payment_intent_id && donation.payment_intent_id !== observation.paymentIntentId)
    return "paid by another payment too";
  if (donation.state === "parked") return null;
  if (observation.currency !== donation.currency)
    return `currency ${observation.currency}, not ${donation.currency}`;
  const expected = donation.amount + donation.tip + donation.fee_cover;
  return observation.amount === expected ? null : `amount ${observation.amount}, not ${expected}`;
}

/**
 * The money is booked in suspense; in a currency the book does not know, only the event is kept. Its checkout is over,
 * so its match is free again: a payment that waits for a person does not hold up the end of its campaign.
 */
function park(
  recorder: MatchingRecorder,
  of: { observation: Of<"paid">; donation: DonationRow | undefined; why: string; origin: EntryOrigin },
): SettledAs {
  const { observation, donation, why, origin } = of;
  const { currency, amount, paymentIntentId } = observation;
  if (isCurrency(currency)) {
    recorder.post(
      paymentParked(
        { paymentIntentId, donationId: donation?.id ?? null, currency: currency as Currency, amount, why },
        origin,
      ),
    );
  }
  if (donation && !donation.payment_intent_id) {
    if (donation.state === "started") endReservation(recorder, donation, origin);
    recorder.change(donation.id, { state: "parked", paymentIntentId });
    donation.payment_intent_id = paymentIntentId;
    donation.state = "parked";
  }
  return { outcome: "parked", detail: why };
}

function settleExpired(
  recorder: MatchingRecorder,
  of: { observation: Of<"checkout_expired">; source: string; donation: DonationRow | undefined },
): SettledAs {
  const { observation, source, donation } = of;
  if (!donation) return { outcome: "ignored", detail: "unknown donation" };
  if (donation.state !== "started") return { outcome: "duplicate" };
  endReservation(recorder, donation, { effectiveAt: observation.at, actorId: null, source });
  recorder.change(donation.id, { state: "abandoned" });
  donation.state = "abandoned";
  return { outcome: "settled" };
}

function endReservation(recorder: MatchingRecorder, { id, call_id }: DonationRow, origin: EntryOrigin): void {
  recorder.apply(
    call_id,
    { type: "expire", at: origin.effectiveAt.getTime(), donation: id },
    { key: `match-expired:${id}`, origin },
  );
}

function receiptOf({ id, email, locale }: DonationRow): OutgoingMail {
  return {
    key: `donation-receipt:${id}`,
    kind: "donation-receipt",
    to: email,
    locale,
    payload: { donationId: id },
  };
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
