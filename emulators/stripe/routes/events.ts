import type Stripe from "stripe";
import { resourceMissing } from "../errors.ts";
import type { KeptEvent } from "../kinds.ts";
import { listPage, PAGE_PARAMS } from "../listing.ts";
import { flag, listOf, moment, type Rule, readParams, text } from "../params.ts";
import { showEvent } from "../world.ts";
import { EXPAND, type Route } from "./route.ts";

const LIST = {
  ...PAGE_PARAMS,
  ...EXPAND,
  created: moment(),
  delivery_success: flag(),
  type: text(),
  types: listOf(text()),
} satisfies Record<keyof Stripe.EventListParams, Rule<unknown>>;

/** `charge.*` stands for every type that begins so. */
function isOfType(event: KeptEvent, { type }: { type: string }): boolean {
  return type.endsWith("*") ? event.type.startsWith(type.slice(0, -1)) : event.type === type;
}

export const EVENT_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/events/{id}",
    answer({ world, id, form }) {
      readParams(form, { shape: EXPAND });
      const event = world.store.get("emulator.event", id);
      if (!event) throw resourceMissing("event", { id });
      return { object: showEvent(event) };
    },
  },
  {
    method: "GET",
    path: "/v1/events",
    answer({ world, form }) {
      const {
        created,
        delivery_success: success,
        type,
        types,
        expand: _,
        ...page
      } = readParams(form, { shape: LIST });
      const wanted = types ?? (type === undefined ? null : [type]);
      const list = listPage(world.store, {
        kind: "emulator.event",
        page,
        created,
        fits: (event) =>
          (wanted === null || wanted.some((each) => isOfType(event, { type: each }))) &&
          (success === undefined ||
            success === (event.delivery === "delivered" || event.delivery === "none")),
        url: "/v1/events",
        what: "event",
      });
      return { object: { ...list, data: list.data.map((event) => showEvent(event as KeptEvent)) } };
    },
  },
];
