import type Stripe from "stripe";
import { currencyOf, minimumAmount } from "../currencies.ts";
import { invalid, parameterMissing, resourceMissing } from "../errors.ts";
import type { CheckoutItem, KeptCheckout } from "../kinds.ts";
import { BLANK_SESSION } from "../objects/session.ts";
import { mustGet, type World } from "../world.ts";

const MINUTE_SECONDS = 60;
const SHORTEST_SECONDS = 30 * MINUTE_SECONDS;
const LONGEST_SECONDS = 24 * 60 * MINUTE_SECONDS;
const LARGEST_AMOUNT = 99_999_999;

export type AskedItem = {
  price?: string;
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
  const { currency, lines, amount } = readItems(world, items);
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
    items: lines.map(({ price, product, ...line }) => ({
      ...line,
      id: world.ids.next("li"),
      price: price ?? world.ids.next("price"),
      product: product ?? world.ids.next("prod", { length: 14 }),
    })),
    payment,
    authenticating: null,
  });
  world.clock.reached(created * 1000);
  world.schedule.add({ at: ends * 1000, what: "expire session", id });
  return session;
}

type Line = Omit<CheckoutItem, "id" | "price" | "product"> &
  Partial<Pick<CheckoutItem, "price" | "product">> & { currency: string };

function readItems(
  world: World,
  items: AskedItem[],
): { currency: string; lines: Omit<Line, "currency">[]; amount: number } {
  const read = items.map((item, at) => readItem(world, { item, under: `line_items[${at}]` }));
  const currency = read[0]?.currency;
  if (currency === undefined) throw parameterMissing("line_items");
  if (read.some((line) => line.currency !== currency)) {
    throw invalid(
      "The price specified does not match the currency of the other prices in this Checkout Session.",
      { param: "line_items" },
    );
  }
  const lines = read.map(({ currency: _, ...line }) => line);
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

function readItem(world: World, { item, under }: { item: AskedItem; under: string }): Line {
  if (item.quantity === undefined) throw parameterMissing(`${under}[quantity]`);
  const { quantity } = item;
  if (item.price !== undefined) {
    if (item.price_data)
      throw invalid("You may only specify one of these parameters: price, price_data.", { param: under });
    return { ...keptLine(world, { id: item.price, param: `${under}[price]` }), quantity };
  }
  const price = item.price_data;
  if (!price) throw parameterMissing(`${under}[price_data]`);
  if (price.currency === undefined) throw parameterMissing(`${under}[price_data][currency]`);
  if (price.unit_amount === undefined) throw parameterMissing(`${under}[price_data][unit_amount]`);
  if (price.product_data?.name === undefined)
    throw parameterMissing(`${under}[price_data][product_data][name]`);
  return {
    currency: currencyOf(price.currency, { param: `${under}[price_data][currency]` }),
    name: price.product_data.name,
    description: price.product_data.description ?? null,
    unitAmount: price.unit_amount,
    quantity,
  };
}

/** A line of a price that was made before. */
function keptLine(world: World, { id, param }: { id: string; param: string }): Omit<Line, "quantity"> {
  const price = world.store.get("price", id);
  if (!price) throw resourceMissing("price", { id, param });
  const { id: product, name, description } = mustGet(world, "product", price.product);
  const { currency, unit_amount: unitAmount } = price;
  return { currency, name, description, unitAmount: unitAmount!, price: id, product };
}
