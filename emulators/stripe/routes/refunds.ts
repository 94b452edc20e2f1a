import type Stripe from "stripe";
import { refundCharge } from "../acts/refund-charge.ts";
import { invalid, notAllowed, parameterMissing, resourceMissing } from "../errors.ts";
import { listPage, PAGE_PARAMS } from "../listing.ts";
import { integer, metadata, moment, notPlayed, oneOf, type Rule, readParams, text } from "../params.ts";
import type { World } from "../world.ts";
import { EXPAND, type Route } from "./route.ts";

const CREATE = {
  amount: integer({ min: 1, max: 99_999_999 }),
  charge: text(),
  currency: notPlayed(),
  customer: notPlayed(),
  ...EXPAND,
  instructions_email: notPlayed(),
  metadata: metadata(),
  origin: notPlayed(),
  payment_intent: text(),
  reason: oneOf("duplicate", "fraudulent", "requested_by_customer"),
  refund_application_fee: notPlayed(),
  reverse_transfer: notPlayed(),
} satisfies Record<keyof Stripe.RefundCreateParams, Rule<unknown>>;

const LIST = {
  ...PAGE_PARAMS,
  ...EXPAND,
  charge: text(),
  created: moment(),
  payment_intent: text(),
} satisfies Record<keyof Stripe.RefundListParams, Rule<unknown>>;

function chargeToRefund(
  world: World,
  { charge, intent }: { charge?: string; intent?: string },
): Stripe.Charge {
  if (charge !== undefined) {
    const found = world.store.get("charge", charge);
    if (!found) throw resourceMissing("charge", { id: charge, param: "charge" });
    if (intent !== undefined && found.payment_intent !== intent)
      throw invalid(`The charge ${charge} does not belong to ${intent}.`, { param: "payment_intent" });
    return found;
  }
  if (intent === undefined) throw parameterMissing("payment_intent");
  const found = world.store.get("payment_intent", intent);
  if (!found) throw resourceMissing("payment_intent", { id: intent, param: "payment_intent" });
  const latest =
    typeof found.latest_charge === "string" ? world.store.get("charge", found.latest_charge) : undefined;
  if (!latest)
    throw notAllowed(`This PaymentIntent (${intent}) does not have a successful charge to refund.`, {
      param: "payment_intent",
    });
  return latest;
}

export const REFUND_ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/refunds",
    answer({ world, form }) {
      const asked = readParams(form, { shape: CREATE });
      const charge = chargeToRefund(world, { charge: asked.charge, intent: asked.payment_intent });
      const { amount, reason, metadata: told, expand } = asked;
      return { object: refundCharge(world, { charge, amount, reason, metadata: told }), expand };
    },
  },
  {
    method: "GET",
    path: "/v1/refunds/{id}",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      const refund = world.store.get("refund", id);
      if (!refund) throw resourceMissing("refund", { id });
      return { object: refund, expand };
    },
  },
  {
    method: "GET",
    path: "/v1/refunds",
    answer({ world, form }) {
      const { charge, payment_intent, created, expand, ...page } = readParams(form, { shape: LIST });
      const among =
        charge !== undefined
          ? world.store.related("refund", { field: "charge", id: charge })
          : payment_intent !== undefined
            ? world.store.related("refund", { field: "payment_intent", id: payment_intent })
            : undefined;
      const object = listPage(world.store, {
        kind: "refund",
        page,
        created,
        among,
        fits: (refund) => payment_intent === undefined || refund.payment_intent === payment_intent,
        url: "/v1/refunds",
        what: "refund",
      });
      return { object, expand };
    },
  },
];
