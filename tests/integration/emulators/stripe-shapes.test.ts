import { readFileSync } from "node:fs";
import type Stripe from "stripe";
import { expect, test } from "vitest";
import { startStripe } from "./start-stripe.ts";

type Json = null | boolean | number | string | Json[] | { [field: string]: Json };
type Fields = { [field: string]: Json };

/** The published samples that are kept here have none of a review: its fields are those that the SDK's types declare. */
const REVIEW = {
  id: "prv_1",
  object: "review",
  billing_zip: null,
  charge: "ch_1",
  closed_reason: "approved",
  created: 1,
  ip_address: null,
  ip_address_location: null,
  livemode: false,
  open: false,
  opened_reason: "rule",
  payment_intent: "pi_1",
  reason: "approved",
  session: null,
} satisfies Required<Stripe.Review>;

const PUBLISHED = JSON.parse(readFileSync("tests/fixtures/stripe/resources.json", "utf8")) as {
  [kind: string]: Fields;
};
const SAMPLES: { [kind: string]: Fields } = { ...PUBLISHED, review: REVIEW };

/** Fields that the installed SDK's types declare and the published samples, older than it, do not have yet. */
const NEWER_THAN_SAMPLES = [
  "checkout.session.allowed_payment_method_types",
  "payment_intent.allowed_payment_method_types",
  "payment_intent.payment_record",
  "charge.payment_method_details.card.electronic_commerce_indicator",
  "dispute.intended_submission_method",
  "dispute.evidence_details.submission_method",
  "product.tax_details",
];

/** Fields that the samples show and an answer has only at certain times, by the SDK's types. */
const OPTIONAL = ["charge.refunds", "balance.connect_reserved"];

/** Optional fields that a sample of another moment does not show. */
const LATER = [
  "refund.failure_reason",
  "refund.failure_balance_transaction",
  "charge.outcome.risk_level",
  "charge.outcome.risk_score",
  "payment_intent.last_payment_error",
  "payment_intent.next_action",
  "payment_intent.shipping",
  "charge.shipping",
  "radar.early_fraud_warning.payment_intent",
  // Each object of an event is compared with the sample of its own kind.
  "event.data",
];

test("every field of the emulator's objects is one of Stripe's, with the same type of JSON, and none is missing", async () => {
  const { stripe, openSession, pay, control } = await startStripe({
    webhookUrl: "http://127.0.0.1:9/",
    courier: { paused: true },
  });
  const session = await openSession();
  await control(`sessions/${session.id}/pay`, { card: "3ds" });
  await control(`sessions/${session.id}/pay`, { card: "3ds", authentication: "approve" });
  const [authenticated] = (await stripe.charges.list()).data;
  const { charge: declined } = await pay("decline");
  const { charge: paid } = await pay("refund_fails");
  const refund = await stripe.refunds.create({ charge: paid.id });
  const { body } = await control(`refunds/${refund.id}/fail`, {});
  await control("clock", { offsetMs: 3 * 24 * 60 * 60 * 1000 });
  await pay();
  await control("clock", { offsetMs: 6 * 24 * 60 * 60 * 1000 });
  const payout = await stripe.payouts.create({ amount: 100, currency: "usd" });
  const { charge: disputed } = await pay();
  const { dispute } = (await control(`charges/${disputed.id}/dispute`, {})).body as {
    dispute: { id: string };
  };
  const { topup } = (await control("topups", { amount: 700 })).body;
  const withItems = await stripe.checkout.sessions.retrieve(session.id, { expand: ["line_items"] });
  const item = withItems.line_items!.data[0]!;

  await pay("early_fraud_warning");
  const { charge: reviewed } = await pay("review");
  await stripe.reviews.approve(reviewed.review as string);
  await control("clock", { offsetMs: 6 * 24 * 60 * 60 * 1000 + 10_000 });
  const product = await stripe.products.create({ name: "Pan" });
  const price = await stripe.prices.create({ product: product.id, currency: "usd", unit_amount: 700 });
  const intent = await stripe.paymentIntents.create({
    amount: 700,
    currency: "usd",
    payment_method: "pm_card_visa",
    confirm: true,
    shipping: { name: "Ana", address: { city: "Quito" } },
  });
  const { data: events } = await stripe.events.list({ limit: 100 });
  const objects: unknown[] = [
    session,
    await stripe.checkout.sessions.retrieve(session.id),
    ...(await stripe.paymentIntents.list()).data,
    authenticated,
    declined,
    paid,
    ...(await stripe.balanceTransactions.list()).data,
    refund,
    body.refund,
    payout,
    await stripe.disputes.retrieve(dispute.id),
    topup,
    await stripe.balance.retrieve(),
    ...events,
    ...events.map((event) => event.data.object),
    item,
    item.price,
    ...(await stripe.radar.earlyFraudWarnings.list()).data,
    await stripe.reviews.retrieve(reviewed.review as string),
    product,
    price,
    intent,
    await stripe.charges.retrieve(intent.latest_charge as string),
    await stripe.paymentMethods.retrieve(intent.payment_method as string),
    ...(await stripe.webhookEndpoints.list()).data,
  ];
  const differences = objects.flatMap((object) => {
    const ours = JSON.parse(JSON.stringify(object)) as Fields;
    const kind = String(ours.object);
    return [...unknownFields(ours, SAMPLES[kind]!, kind), ...missingFields(ours, SAMPLES[kind]!, kind)];
  });
  expect([...new Set(differences)]).toEqual([]);
  const compared = new Set(objects.map((object) => (object as { object: string }).object));
  expect(Object.keys(SAMPLES).filter((kind) => !compared.has(kind))).toEqual([]);
});

test("an event shows its object as the object itself was shown", async () => {
  const { stripe, openSession } = await startStripe();
  const expired = await stripe.checkout.sessions.expire((await openSession()).id);
  const [event] = (await stripe.events.list()).data;
  expect(event?.data.object).toEqual(expired);
});

function unknownFields(ours: Fields, theirs: Fields, under: string): string[] {
  return Object.entries(ours).flatMap(([field, value]) => {
    const name = `${under}.${field}`;
    if (NEWER_THAN_SAMPLES.includes(name) || LATER.includes(name) || name.endsWith(".metadata")) return [];
    if (!Object.hasOwn(theirs, field)) return [`${name} is not Stripe's`];
    return differentType(value, theirs[field]!, name);
  });
}

function differentType(ours: Json, theirs: Json, name: string): string[] {
  if (ours === null || theirs === null) return [];
  if (Array.isArray(ours) !== Array.isArray(theirs) || typeof ours !== typeof theirs)
    return [`${name} has another type`];
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    const sample = theirs[0];
    return sample === undefined ? [] : ours.flatMap((each) => differentType(each, sample, name));
  }
  return typeof ours === "object" ? unknownFields(ours as Fields, theirs as Fields, name) : [];
}

/** Down to the last level, where both have something. */
function missingFields(ours: Fields, theirs: Fields, under: string): string[] {
  return Object.entries(theirs).flatMap(([field, sample]) => {
    const name = `${under}.${field}`;
    if (OPTIONAL.includes(name) || LATER.includes(name) || name.endsWith(".metadata")) return [];
    if (!Object.hasOwn(ours, field)) return [`${name} is missing`];
    const value = Array.isArray(ours[field]) ? (ours[field][0] ?? null) : ours[field]!;
    const theirValue = Array.isArray(sample) ? (sample[0] ?? null) : sample;
    return isFields(value) && isFields(theirValue) ? missingFields(value, theirValue, name) : [];
  });
}

function isFields(value: Json): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
