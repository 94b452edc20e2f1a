import type Stripe from "stripe";
import { invalid, type StripeRefusal } from "./errors.ts";
import { type CheckoutItem, kindOfId } from "./kinds.ts";
import { atMoment } from "./objects/balance-transaction.ts";
import { BLANK_PRICE, type KeptPrice } from "./objects/price.ts";
import type { World } from "./world.ts";

const DEPTH_LIMIT = 4;

/** The object as answered: with the state that depends on the clock, and with the parts that `expand` asks for. */
export function show(
  world: World,
  { object, expand = [] }: { object: object; expand?: readonly string[] },
): object {
  let shown = withMoment(world, object);
  for (const path of expand) {
    const steps = path.split(".");
    if (steps.length > DEPTH_LIMIT)
      throw invalid(`You cannot expand more than ${DEPTH_LIMIT} levels of a property. Property: ${path}`, {
        param: "expand",
      });
    shown = expandStep(world, { shown, steps, path });
  }
  return shown;
}

function withMoment(world: World, object: object): object {
  const kind = (object as { object?: string }).object;
  if (kind === "balance_transaction")
    return atMoment(object as Stripe.BalanceTransaction, { seconds: world.clock.seconds() });
  if (kind === "list")
    return { ...object, data: (object as { data: object[] }).data.map((each) => withMoment(world, each)) };
  return object;
}

function expandStep(
  world: World,
  { shown, steps, path }: { shown: object; steps: string[]; path: string },
): object {
  const [step, ...rest] = steps as [string, ...string[]];
  const own = (shown as Record<string, unknown>)[step];
  const value = own === undefined ? includable(world, { object: shown, field: step }) : own;
  if (value === undefined || (typeof value === "string" && kindOfId(value) === null)) {
    throw notExpandable(path);
  }
  if (value === null) return shown;
  return { ...shown, [step]: expandValue(world, { value, rest, path }) };
}

function notExpandable(path: string): StripeRefusal {
  return invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
}

function expandValue(
  world: World,
  { value, rest, path }: { value: unknown; rest: string[]; path: string },
): unknown {
  if (Array.isArray(value)) {
    return rest.length === 0
      ? value
      : value.map((each) => expandStep(world, { shown: each as object, steps: rest, path }));
  }
  let object = value;
  if (typeof value === "string") {
    const kept = world.store.get(kindOfId(value)!, value);
    // Payment methods, prices and products that only stand in another object are not kept by themselves.
    if (!kept) throw notExpandable(path);
    object = withMoment(world, kept);
  }
  return rest.length === 0 ? object : expandStep(world, { shown: object as object, steps: rest, path });
}

/** Lists that Stripe leaves out unless asked for. */
function includable(world: World, { object, field }: { object: object; field: string }): object | undefined {
  const { object: kind, id } = object as { object?: string; id?: string };
  if (id === undefined) return undefined;
  if (kind === "checkout.session" && field === "line_items") return lineItems(world, { id });
  if (kind === "charge" && field === "refunds") {
    const ids = world.store.related("refund", { field: "charge", id });
    const data = ids.map((each) => world.store.get("refund", each)!).reverse();
    return {
      object: "list",
      data: data.slice(0, 10),
      has_more: data.length > 10,
      url: `/v1/charges/${id}/refunds`,
    };
  }
  return undefined;
}

export function lineItems(
  world: World,
  { id }: { id: string },
): { object: "list"; data: object[]; has_more: boolean; url: string } {
  const checkout = world.store.get("emulator.checkout", id);
  const session = world.store.get("checkout.session", id);
  if (!checkout || !session) throw new Error(`the checkout ${id} is missing`);
  const data = checkout.items.map((item) =>
    lineItem(world, { item, currency: session.currency!, created: session.created }),
  );
  return { object: "list", data, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` };
}

/** The price that the checkout named, or the one that its price data stood for, which cannot be used again. */
function priceOf(
  world: World,
  { item, currency, created }: { item: CheckoutItem; currency: string; created: number },
): KeptPrice {
  return (
    world.store.get("price", item.price) ?? {
      ...BLANK_PRICE,
      id: item.price,
      active: false,
      created,
      currency,
      product: item.product,
      unit_amount: item.unitAmount,
      unit_amount_decimal: String(item.unitAmount),
    }
  );
}

function lineItem(
  world: World,
  { item, ...of }: { item: CheckoutItem; currency: string; created: number },
): object {
  const amount = item.unitAmount * item.quantity;
  const shown: Omit<Stripe.LineItem, "price"> = {
    id: item.id,
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: of.currency,
    description: item.name,
    metadata: {},
    quantity: item.quantity,
  };
  return { ...shown, price: priceOf(world, { item, ...of }) };
}
