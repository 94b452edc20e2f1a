import type Stripe from "stripe";
import { closeDispute, submitEvidence } from "../acts/dispute-charge.ts";
import { resourceMissing } from "../errors.ts";
import { listPage, PAGE_PARAMS } from "../listing.ts";
import { EVIDENCE_TEXTS } from "../objects/dispute.ts";
import { fields, flag, metadata, moment, notPlayed, type Rule, readParams, text } from "../params.ts";
import type { World } from "../world.ts";
import { EXPAND, type Route } from "./route.ts";

const UPDATE = {
  evidence: fields(Object.fromEntries(EVIDENCE_TEXTS.map((name) => [name, text({ max: 20_000 })]))),
  ...EXPAND,
  intended_submission_method: notPlayed(),
  metadata: metadata(),
  submit: flag(),
} satisfies Record<keyof Stripe.DisputeUpdateParams, Rule<unknown>>;

const LIST = {
  ...PAGE_PARAMS,
  ...EXPAND,
  charge: text(),
  created: moment(),
  payment_intent: text(),
} satisfies Record<keyof Stripe.DisputeListParams, Rule<unknown>>;

function known(world: World, id: string): Stripe.Dispute {
  const dispute = world.store.get("dispute", id);
  if (!dispute) throw resourceMissing("dispute", { id });
  return dispute;
}

export const DISPUTE_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/disputes/{id}",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      return { object: known(world, id), expand };
    },
  },
  {
    method: "POST",
    path: "/v1/disputes/{id}",
    answer({ world, id, form }) {
      const {
        evidence = {},
        metadata: told = {},
        submit = true,
        expand,
      } = readParams(form, { shape: UPDATE });
      const object = submitEvidence(world, { dispute: known(world, id), evidence, metadata: told, submit });
      return { object, expand };
    },
  },
  {
    method: "POST",
    path: "/v1/disputes/{id}/close",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      return { object: closeDispute(world, { disputeId: known(world, id).id, status: "lost" }), expand };
    },
  },
  {
    method: "GET",
    path: "/v1/disputes",
    answer({ world, form }) {
      const { charge, payment_intent, created, expand, ...page } = readParams(form, { shape: LIST });
      const among =
        charge !== undefined
          ? world.store.related("dispute", { field: "charge", id: charge })
          : payment_intent !== undefined
            ? world.store.related("dispute", { field: "payment_intent", id: payment_intent })
            : undefined;
      const object = listPage(world.store, {
        kind: "dispute",
        page,
        created,
        among,
        fits: (dispute) => payment_intent === undefined || dispute.payment_intent === payment_intent,
        url: "/v1/disputes",
        what: "dispute",
      });
      return { object, expand };
    },
  },
];
