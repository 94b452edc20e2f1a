import { keepMethod } from "../acts/keep-method.ts";
import { findTestMethod } from "../cards.ts";
import { invalid, parameterMissing, resourceMissing } from "../errors.ts";
import { email, fields, metadata, notPlayed, oneOf, readParams, text } from "../params.ts";
import { EXPAND, type Route } from "./route.ts";
import { ADDRESS, wholeAddress } from "./shipping.ts";

/** Cards only, and by a token: a card's number in the open is refused, as Stripe refuses it to most accounts. */
const CREATE = {
  allow_redisplay: notPlayed(),
  billing_details: fields({ address: ADDRESS, email: email(), name: text(), phone: text(), tax_id: text() }),
  card: fields({
    cvc: notPlayed(),
    exp_month: notPlayed(),
    exp_year: notPlayed(),
    networks: notPlayed(),
    number: notPlayed(),
    token: text(),
  }),
  customer: notPlayed(),
  ...EXPAND,
  metadata: metadata(),
  payment_method: notPlayed(),
  radar_options: notPlayed(),
  type: oneOf("card"),
};

export const PAYMENT_METHOD_ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/payment_methods",
    answer({ world, form }) {
      const asked = readParams(form, { shape: CREATE, required: ["type"] });
      const token = asked.card?.token;
      if (token === undefined) throw parameterMissing("card[token]");
      const card = token.startsWith("tok_") ? findTestMethod(token) : null;
      if (!card)
        throw invalid(`No such token: '${token}'`, { param: "card[token]", code: "resource_missing" });
      const { address, email = null, name = null, phone = null, tax_id = null } = asked.billing_details ?? {};
      const method = keepMethod(world, {
        card,
        billing: { address: wholeAddress(address), email, name, phone, tax_id },
        metadata: asked.metadata,
      });
      return { object: method, expand: asked.expand };
    },
  },
  {
    method: "GET",
    path: "/v1/payment_methods/{id}",
    answer({ world, id, form }) {
      const { expand } = readParams(form, { shape: EXPAND });
      const method = world.store.get("payment_method", id);
      if (!method) throw resourceMissing("PaymentMethod", { id, param: "payment_method" });
      return { object: method, expand };
    },
  },
];
