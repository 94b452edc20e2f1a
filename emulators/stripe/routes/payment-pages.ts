import { methodOf } from "../acts/keep-method.ts";
import { paySession } from "../acts/pay-session.ts";
import { cardError, invalid, notAllowed, resourceMissing } from "../errors.ts";
import { integer, readParams, text } from "../params.ts";
import { mustGet, type World } from "../world.ts";
import { EXPAND, type Route } from "./route.ts";

function mustFind(world: World, id: string) {
  const session = world.store.get("checkout.session", id);
  if (!session) throw resourceMissing("payment_page", { id });
  return session;
}

/** The hosted page's own addresses, which the command line uses to pay a checkout. Answered is the session. */
export const PAYMENT_PAGE_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/payment_pages/{id}",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      return { object: mustFind(world, id), expand };
    },
  },
  {
    method: "POST",
    path: "/v1/payment_pages/{id}/confirm",
    answer({ world, id, form }) {
      const asked = readParams(form, {
        shape: { ...EXPAND, expected_amount: integer(), payment_method: text() },
        required: ["expected_amount", "payment_method"],
      });
      const session = mustFind(world, id);
      if (asked.expected_amount !== session.amount_total)
        throw invalid("The expected amount is not the amount of this checkout.", {
          param: "expected_amount",
        });
      const { method, card } = methodOf(world, asked.payment_method!);
      const email = method.billing_details.email;
      const outcome = paySession(world, { sessionId: id, card, email, method });
      if (!outcome.ok) {
        if (outcome.refusal.kind !== "declined") throw notAllowed("This checkout cannot be paid any more.");
        const intent = mustGet(world, "payment_intent", mustFind(world, id).payment_intent);
        throw cardError({ intent, charge: mustGet(world, "charge", intent.latest_charge) });
      }
      return { object: mustFind(world, id), expand: asked.expand };
    },
  },
];
