import Stripe from "stripe";
import type { ProviderEvent } from "#app/domain/ports/payments.ts";
import { understandEvent } from "#app/integrations/stripe/understand-event.ts";
import type { Reservation } from "#app/use-cases/donation/keep-reservations.server.ts";
import resources from "../fixtures/stripe/resources.json" with { type: "json" };

const session = (resources as unknown as Record<string, object>)["checkout.session"]!;

/** The event by which Stripe tells that a reservation's checkout was paid, as large as Stripe's own. */
export function paidEvent({
  donationId,
  amount,
  tip,
}: Pick<Reservation, "donationId" | "amount" | "tip">): ProviderEvent {
  const id = `evt_${donationId.replaceAll("-", "")}`;
  const created = Math.floor(Date.now() / 1000);
  const payload = JSON.stringify({
    id,
    object: "event",
    api_version: Stripe.API_VERSION,
    created,
    type: "checkout.session.completed",
    livemode: false,
    pending_webhooks: 1,
    request: null,
    data: {
      object: {
        ...session,
        id: `cs_${donationId}`,
        client_reference_id: donationId,
        amount_total: Number(amount + tip),
        currency: "usd",
        payment_status: "paid",
        status: "complete",
        payment_intent: `pi_${donationId.replaceAll("-", "")}`,
        metadata: { donation: donationId },
      },
    },
  });
  return {
    id,
    type: "checkout.session.completed",
    apiVersion: Stripe.API_VERSION,
    createdAt: new Date(created * 1000),
    payload,
    observation: understandEvent(JSON.parse(payload)),
  };
}
