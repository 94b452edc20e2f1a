import type Stripe from "stripe";
import { fundsAtStripe } from "../acts/pay-out.ts";
import { resourceMissing } from "../errors.ts";
import { listPage, PAGE_PARAMS } from "../listing.ts";
import { moment, type Rule, readParams, text } from "../params.ts";
import type { World } from "../world.ts";
import { EXPAND, type Route } from "./route.ts";

const LIST = {
  ...PAGE_PARAMS,
  ...EXPAND,
  created: moment(),
  currency: text(),
  payout: text(),
  source: text(),
  type: text(),
} satisfies Record<keyof Stripe.BalanceTransactionListParams, Rule<unknown>>;

function balance(world: World): Stripe.Balance {
  const { available, pending } = fundsAtStripe(world);
  const currencies = new Set(["usd", ...available.keys(), ...pending.keys()]);
  function side(sums: Map<string, number>) {
    return [...currencies].map((currency) => {
      const amount = sums.get(currency) ?? 0;
      return { amount, currency, source_types: { card: amount } };
    });
  }
  return { object: "balance", available: side(available), livemode: false, pending: side(pending) };
}

export const BALANCE_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/balance",
    answer: ({ world, form }) => ({ object: balance(world), ...readParams(form, { shape: EXPAND }) }),
  },
  {
    method: "GET",
    path: "/v1/balance_transactions/{id}",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      const transaction = world.store.get("balance_transaction", id);
      if (!transaction) throw resourceMissing("balance transaction", { id });
      return { object: transaction, expand };
    },
  },
  {
    method: "GET",
    path: "/v1/balance_transactions",
    answer({ world, form }) {
      const { created, currency, payout, source, type, expand, ...page } = readParams(form, { shape: LIST });
      const { store } = world;
      const among =
        payout !== undefined
          ? store.related("emulator.payout_line", { field: "payout", id: payout })
          : source !== undefined
            ? store.related("balance_transaction", { field: "source", id: source })
            : undefined;
      const object = listPage(store, {
        kind: "balance_transaction",
        page,
        created,
        among,
        fits: (each) =>
          (currency === undefined || each.currency === currency) &&
          (type === undefined || each.type === type) &&
          (source === undefined || each.source === source),
        url: "/v1/balance_transactions",
        what: "balance_transaction",
      });
      return { object, expand };
    },
  },
];
