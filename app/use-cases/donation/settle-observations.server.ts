import type { Sql } from "#app/db/sql.ts";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";
import { noteCardFailures } from "../payment/note-card-failures.server.ts";
import { noteDisputes } from "../payment/note-disputes.server.ts";
import { noteSignals } from "../payment/note-signals.server.ts";
import { noteStripePayouts } from "../payment/note-stripe-payouts.server.ts";
import type { Ports } from "../ports.ts";
import { tellDonors } from "../tell-donors.server.ts";
import { decideRefund, saveRefunds } from "./decide-refund.server.ts";
import { noteHeld } from "./hold-gifts.server.ts";
import { type DonationRow, lockDonations, openRecorder } from "./lock-donations.server.ts";
import { noteShortGifts } from "./note-short-gifts.server.ts";
import { endedStates, type SettledAs, settleExpired, settlePaid } from "./settle-payment.server.ts";
import { suspectCards } from "./suspect-cards.server.ts";

/** An observation with where it came from: the id of an event, or the question that was asked. */
export type SourcedObservation = { observation: PaymentObservation; source: string };

/**
 * Settles what was observed of payments, in order, in the caller's transaction: captures, the match that follows,
 * gates that pass, reservations that end. A payment for a campaign that is over is refunded by itself.
 * Two observations of one fact settle it once. So many are decided `together`, then the database writes them while the next
 * are decided. `note` writes what became of each with the rest.
 */
export async function settleObservations(
  sql: Sql,
  ports: Ports,
  {
    observations,
    together = 200,
    note = async () => {},
  }: {
    observations: readonly SourcedObservation[];
    together?: number;
    note?: (outcomes: readonly SettledAs[]) => Promise<void>;
  },
): Promise<void> {
  const now = ports.clock.now();
  const ids = observations.flatMap(({ observation }) =>
    "donationId" in observation ? (observation.donationId ?? []) : [],
  );
  const donations = await lockDonations(sql, ids);
  const recorder = await openRecorder(sql, [...donations.values()], now);
  const told = observations.map(({ observation }) => observation);
  await noteDisputes(sql, ports, told);
  await noteStripePayouts(sql, ports, told);
  await noteSignals(sql, ports, told);
  await noteCardFailures(sql, told, donations);
  await suspectCards(sql, ports, { observations: told, donations, now });
  const refunds: Parameters<typeof saveRefunds>[1] = [];
  const late: DonationRow[] = [];
  const held: string[] = [];
  const settle = ({ observation, source }: SourcedObservation): SettledAs => {
    switch (observation.kind) {
      case "paid": {
        const donation = donations.get(observation.donationId ?? "");
        const settled = settlePaid(recorder, { observation, source, donation, now });
        if (settled.outcome === "settled" && donation) {
          if (donation.is_held) held.push(donation.id);
          else if (donation.match_status === "expired" && !endedStates.has(donation.campaign_state))
            late.push(donation);
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
      case "disputed":
      case "payout_told":
      case "signalled":
      case "card_refused":
      case "card_seen":
        return { outcome: "settled" };
      case "not_understood":
        return { outcome: "parked", detail: observation.why };
      default:
        return { outcome: "ignored" };
    }
  };
  const outcomes: SettledAs[] = [];
  for (let start = 0; start < observations.length; start += together) {
    outcomes.push(...observations.slice(start, start + together).map(settle));
    await recorder.write();
  }
  await Promise.all([
    recorder.finish(),
    saveRefunds(sql, refunds, { now }),
    noteShortGifts(sql, recorder, { gifts: late, now }).then((short) =>
      tellDonors(sql, short, { kind: "late-match", now }),
    ),
    noteHeld(sql, held, { now }),
    note(outcomes),
  ]);
}
