import type Stripe from "stripe";
import { currencyOf, minimumAmount } from "../currencies.ts";
import { invalid, parameterMissing } from "../errors.ts";
import type { CheckoutItem, KeptCheckout } from "../kinds.ts";
import { BLANK_SESSION } from "../objects/session.ts";
import type { World } from "../world.ts";

const MINUTE_SECONDS = 60;
const SHORTEST_SECONDS = 30 * MINUTE_SECONDS;
const LONGEST_SECONDS = 24 * 60 * MINUTE_SECONDS;
const LARGEST_AMOUNT = 99_999_999;

export type AskedItem = {
  price_data?: {
    currency?: string;
    unit_amount?: number;
    product_data?: { name?: string; description?: string };
  };
  quantity?: number;
};

export type AskedSession = {
  items: AskedItem[];
  fields: Partial<Stripe.Checkout.Session>;
  payment: KeptCheckout["payment"];
  expiresAt?: number;
};

/** Opens a hosted checkout. Refused: amounts too small, mixed currencies, an end sooner than 30 minutes or later than 24 hours. */
export function createSession(
  world: World,
  { items, fields, payment, expiresAt }: AskedSession,
): Stripe.Checkout.Session {
  const created = world.clock.seconds();
  const ends = expiresAt ?? created + LONGEST_SECONDS;
  if (ends < created + SHORTEST_SECONDS) {
    throw invalid("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", {
      param: "expires_at",
    });
  }
  if (ends > created + LONGEST_SECONDS) {
    throw invalid("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", {
      param: "expires_at",
    });
  }
  const { currency, lines, amount } = readItems(items);
  const id = world.ids.next("cs_test", { length: 58 });
  const session = world.store.put({
    ...BLANK_SESSION,
    ...fields,
    id,
    amount_subtotal: amount,
    amount_total: amount,
    created,
    currency,
    expires_at: ends,
    url: `${world.settings.publicUrl}/pay/${id}`,
  });
  world.store.put({
    id,
    object: "emulator.checkout",
    items: lines.map((line) => ({
      ...line,
      id: world.ids.next("li"),
      price: world.ids.next("price"),
      product: world.ids.next("prod", { length: 14 }),
    })),
    payment,
    authenticating: null,
  });
  world.clock.reached(created * 1000);
  world.schedule.add({ at: ends * 1000, what: "expire session", id });
  return session;
}

type Line = Omit<CheckoutItem, "id" | "price" | "product">;

function readItems(items: AskedItem[]): { currency: string; lines: Line[]; amount: number } {
  if (items.length === 0) throw parameterMissing("line_items");
  let currency = "";
  const lines = items.map((item, at): Line => {
    const under = `line_items[${at}]`;
    const price = item.price_data;
    if (!price) throw parameterMissing(`${under}[price_data]`);
    if (price.currency === undefined) throw parameterMissing(`${under}[price_data][currency]`);
    if (price.unit_amount === undefined) throw parameterMissing(`${under}[price_data][unit_amount]`);
    if (price.product_data?.name === undefined)
      throw parameterMissing(`${under}[price_data][product_data][name]`);
    if (item.quantity === undefined) throw parameterMissing(`${under}[quantity]`);
    const own = currencyOf(price.currency, { param: `${under}[price_data][currency]` });
    if (currency !== "" && own !== currency) {
      throw invalid(
        "The price specified does not match the currency of the other prices in this Checkout Session.",
        { param: "line_items" },
      );
    }
    currency = own;
    return {
      name: price.product_data.name,
      description: price.product_data.description ?? null,
      unitAmount: price.unit_amount,
      quantity: item.quantity,
    };
  });
  const amount = lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0);
  if (amount < minimumAmount(currency)) {
    throw invalid(
      "The Checkout Session's total amount due must add up to at least the minimum charge amount.",
      { param: "line_items", code: "amount_too_small" },
    );
  }
  if (amount > LARGEST_AMOUNT)
    throw invalid("The Checkout Session's total amount must be no more than 999,999.99.", {
      param: "line_items",
      code: "amount_too_large",
    });
  return { currency, lines, amount };
}
