import type Stripe from "stripe";
import { closeReview } from "../acts/signal-fraud.ts";
import { resourceMissing } from "../errors.ts";
import { listPage, PAGE_PARAMS } from "../listing.ts";
import { moment, type Rule, readParams } from "../params.ts";
import type { World } from "../world.ts";
import { EXPAND, type Route } from "./route.ts";

const LIST = { ...PAGE_PARAMS, ...EXPAND, created: moment() } satisfies Record<
  keyof Stripe.ReviewListParams,
  Rule<unknown>
>;

function known(world: World, id: string): Stripe.Review {
  const review = world.store.get("review", id);
  if (!review) throw resourceMissing("review", { id });
  return review;
}

export const REVIEW_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/reviews/{id}",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      return { object: known(world, id), expand };
    },
  },
  {
    method: "POST",
    path: "/v1/reviews/{id}/approve",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      const { id: reviewId } = known(world, id);
      return { object: closeReview(world, { reviewId, reason: "approved" }), expand };
    },
  },
  {
    method: "GET",
    path: "/v1/reviews",
    answer({ world, form }) {
      const { created, expand, ...page } = readParams(form, { shape: LIST });
      const object = listPage(world.store, {
        kind: "review",
        page,
        created,
        // As Stripe does: only those that are open.
        fits: ({ open }) => open,
        url: "/v1/reviews",
        what: "review",
      });
      return { object, expand };
    },
  },
];
