import { type Currency, isCurrency } from "#app/domain/money/currency.ts";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";
import { donationCaptured, paymentParked } from "#app/ledger/entries/donation-captured.ts";
import type { EntryOrigin } from "#app/ledger/entry.ts";
import type { MatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import type { DonationRow } from "./lock-donations.server.ts";

/** What became of one: `settled` now, known before (`duplicate`), without consequence (`ignored`), or waiting for a person. */
export type SettledAs = { outcome: "settled" | "duplicate" | "ignored" | "parked"; detail?: string };

type Of<K extends PaymentObservation["kind"]> = Extract<PaymentObservation, { kind: K }>;

/** States of a campaign that is over. */
export const endedStates: ReadonlySet<string> = new Set(["failed", "cancelled", "withdrawn", "closed"]);

/**
 * Books a payment once, with the match that follows, in one entry; what does not agree with the donation is parked. The match
 * of a suspicious gift stays as it is until a person decides: only its money is booked.
 */
export function settlePaid(
  recorder: MatchingRecorder,
  of: { observation: Of<"paid">; source: string; donation: DonationRow | undefined; now: Date },
): SettledAs {
  const { observation, source, donation, now } = of;
  const origin: EntryOrigin = { effectiveAt: observation.at, actorId: null, source };
  const why = whyParked(observation, donation);
  if (why) return park(recorder, { observation, donation, why, origin });
  if (donation!.payment_intent_id) return { outcome: "duplicate" };
  const { id, call_id, campaign_id, currency, amount, tip, fee_cover } = donation!;
  const { paymentIntentId } = observation;
  const money = donationCaptured(
    {
      donationId: id,
      campaignId: campaign_id,
      callId: call_id,
      currency,
      amount,
      tip,
      feeCover: fee_cover,
      paymentIntentId,
    },
    origin,
  );
  const isHeld = donation!.is_suspect && !endedStates.has(donation!.campaign_state);
  if (isHeld) recorder.post(money);
  else {
    const event = { type: "pay", at: now.getTime(), donation: id } as const;
    recorder.apply(call_id, event, { key: money.key, origin, money });
  }
  const state = isHeld ? "held" : "paid";
  recorder.change(id, { state, paidAt: observation.at, paymentIntentId });
  Object.assign(donation!, { state, is_held: isHeld, payment_intent_id: paymentIntentId });
  return { outcome: "settled" };
}

function whyParked(observation: Of<"paid">, donation: DonationRow | undefined): string | null {
  if (!donation) return "unknown donation";
  if (donation.payment_intent_id && donation.payment_intent_id !== observation.paymentIntentId)
    return "paid by another payment too";
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

/** A checkout ended unpaid: its match is free again. */
export function settleExpired(
  recorder: MatchingRecorder,
  of: { observation: Of<"checkout_expired">; source: string; donation: DonationRow | undefined },
): SettledAs {
  const { observation, source, donation } = of;
  if (!donation) return { outcome: "ignored", detail: "unknown donation" };
  if (donation.state !== "started") return { outcome: "duplicate" };
  endReservation(recorder, donation, { effectiveAt: observation.at, actorId: null, source });
  recorder.change(donation.id, { state: "abandoned" });
  donation.state = "abandoned";
  donation.match_status = "expired";
  return { outcome: "settled" };
}

function endReservation(recorder: MatchingRecorder, { id, call_id }: DonationRow, origin: EntryOrigin): void {
  recorder.apply(
    call_id,
    { type: "expire", at: origin.effectiveAt.getTime(), donation: id },
    { key: `match-expired:${id}`, origin },
  );
}
