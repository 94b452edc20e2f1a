import type { Sql } from "#app/db/sql.ts";
import type { RelatedPartySign } from "#app/domain/donation/related-party.ts";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";
import type { Ports } from "../ports.ts";
import type { DonationRow } from "./lock-donations.server.ts";
import { noteCards } from "./note-related-parties.server.ts";

const sign: RelatedPartySign = "shared_card";

/**
 * Looks at the cards of payments: a donation whose card paid for many donors is suspicious before its payment is settled, in
 * the same round or later. One that was settled before its card was known is shown as a signal, which holds its release.
 */
export async function suspectCards(
  sql: Sql,
  ports: Pick<Ports, "ids" | "keyedHash">,
  of: { observations: readonly PaymentObservation[]; donations: ReadonlyMap<string, DonationRow>; now: Date },
): Promise<void> {
  const { observations, donations, now } = of;
  const cards = new Map<string, string>();
  for (const one of observations) {
    if (one.kind !== "card_seen" || !donations.has(one.donationId ?? "")) continue;
    cards.set(one.donationId!, ports.keyedHash("card", one.card));
  }
  const suspects = (await noteCards(sql, cards, { now })).map((id) => donations.get(id)!);
  if (suspects.length === 0) return;
  const settled = suspects.filter((one) => one.payment_intent_id !== null && one.state !== "held");
  for (const donation of settled) await signal(sql, ports, { donation, now });
  const waiting = suspects.filter((one) => !settled.includes(one));
  await sql.query(
    `insert into donation_hold as h (donation_id, signs, noted_at) select id, array[$2], $3 from unnest($1::uuid[]) as w(id)
     on conflict (donation_id) do update set signs = array_append(array_remove(h.signs, $2), $2)`,
    [waiting.map(({ id }) => id), sign, now],
  );
  for (const donation of waiting) donation.is_suspect = true;
}

async function signal(
  sql: Sql,
  ports: Pick<Ports, "ids">,
  { donation, now }: { donation: DonationRow; now: Date },
): Promise<void> {
  const { payment_intent_id: payment } = donation;
  await sql.query(
    `insert into fraud_signal (id, stripe_id, kind, payment_intent_id, reason, told_at) values ($1, $2, $3, $2, $3, $4)
     on conflict (stripe_id) do nothing`,
    [ports.ids.id(), payment, sign, now],
  );
}
