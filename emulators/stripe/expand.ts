import type Stripe from "stripe";
import { invalid } from "./errors.ts";
import { type CheckoutItem, kindOfId } from "./kinds.ts";
import { atMoment } from "./objects/balance-transaction.ts";
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
  const value = (shown as Record<string, unknown>)[step] ?? includable(world, { object: shown, field: step });
  if (value === undefined || (typeof value === "string" && kindOfId(value) === null)) {
    throw invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
  }
  if (value === null) return shown;
  return { ...shown, [step]: expandValue(world, { value, rest, path }) };
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
    if (!kept) throw new Error(`the object ${value} is missing`);
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
    lineItem(item, { currency: session.currency!, created: session.created }),
  );
  return { object: "list", data, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` };
}

type PriceText = Omit<Stripe.Price, "unit_amount_decimal"> & { unit_amount_decimal: string };

function lineItem(item: CheckoutItem, { currency, created }: { currency: string; created: number }): object {
  const amount = item.unitAmount * item.quantity;
  const price: PriceText = {
    id: item.price,
    object: "price",
    active: false,
    billing_scheme: "per_unit",
    created,
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: item.product,
    recurring: null,
    tax_behavior: "unspecified",
    tiers_mode: null,
    transform_quantity: null,
    type: "one_time",
    unit_amount: item.unitAmount,
    unit_amount_decimal: String(item.unitAmount),
  };
  const shown: Omit<Stripe.LineItem, "price"> = {
    id: item.id,
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency,
    description: item.name,
    metadata: {},
    quantity: item.quantity,
  };
  return { ...shown, price };
}
