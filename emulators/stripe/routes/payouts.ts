import type Stripe from "stripe";
import { cancelPayout, createPayout } from "../acts/pay-out.ts";
import { currencyOf } from "../currencies.ts";
import { resourceMissing } from "../errors.ts";
import { listPage, PAGE_PARAMS } from "../listing.ts";
import { integer, metadata, moment, notPlayed, oneOf, type Rule, readParams, text } from "../params.ts";
import { EXPAND, type Route } from "./route.ts";

const CREATE = {
  amount: integer({ min: 1 }),
  currency: text({ max: 3 }),
  description: text(),
  destination: text(),
  ...EXPAND,
  metadata: metadata(),
  method: oneOf("standard"),
  payout_method: notPlayed(),
  source_type: oneOf("card"),
  statement_descriptor: text({ max: 22 }),
} satisfies Record<keyof Stripe.PayoutCreateParams, Rule<unknown>>;

const LIST = {
  ...PAGE_PARAMS,
  ...EXPAND,
  arrival_date: notPlayed(),
  created: moment(),
  destination: notPlayed(),
  status: oneOf("pending", "paid", "failed", "canceled"),
} satisfies Record<keyof Stripe.PayoutListParams, Rule<unknown>>;

export const PAYOUT_ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/payouts",
    answer({ world, form }) {
      const asked = readParams(form, { shape: CREATE, required: ["amount", "currency"] });
      const currency = currencyOf(asked.currency!, { param: "currency" });
      const fields = {
        description: asked.description ?? null,
        metadata: asked.metadata ?? {},
        statement_descriptor: asked.statement_descriptor ?? null,
        ...(asked.destination === undefined ? {} : { destination: asked.destination }),
      };
      return {
        object: createPayout(world, { amount: asked.amount!, currency, fields }),
        expand: asked.expand,
      };
    },
  },
  {
    method: "POST",
    path: "/v1/payouts/{id}/cancel",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      if (!world.store.get("payout", id)) throw resourceMissing("payout", { id });
      return { object: cancelPayout(world, { payoutId: id }), expand };
    },
  },
  {
    method: "GET",
    path: "/v1/payouts/{id}",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      const payout = world.store.get("payout", id);
      if (!payout) throw resourceMissing("payout", { id });
      return { object: payout, expand };
    },
  },
  {
    method: "GET",
    path: "/v1/payouts",
    answer({ world, form }) {
      const { created, status, expand, ...page } = readParams(form, { shape: LIST });
      const object = listPage(world.store, {
        kind: "payout",
        page,
        created,
        fits: (payout) => status === undefined || payout.status === status,
        url: "/v1/payouts",
        what: "payout",
      });
      return { object, expand };
    },
  },
];
