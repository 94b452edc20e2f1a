import type { DemoOrder, DemoPayments } from "#app/domain/ports/demo-payments.ts";
import { done, type Result, refused } from "./ports.ts";

export type OrderRefusal =
  | { kind: "not_a_demonstration" }
  | { kind: "not_an_order" }
  | { kind: "emulator_away" };

/**
 * Orders something of the emulator that stands for Stripe. It exists in the demonstration alone, where everybody who signed
 * in may: nothing here is kept, and our book hears of it only as it would hear of Stripe.
 */
export async function orderDemonstration(
  { demoPayments }: { demoPayments: DemoPayments | null },
  order: DemoOrder | null,
): Promise<Result<null, OrderRefusal>> {
  if (!demoPayments) return refused({ kind: "not_a_demonstration" });
  if (!order) return refused({ kind: "not_an_order" });
  return (await demoPayments.order(order)) ? done(null) : refused({ kind: "emulator_away" });
}
