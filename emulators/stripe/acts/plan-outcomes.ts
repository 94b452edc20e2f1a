import { type CardConduct, conductOf, type TestCard } from "../cards.ts";
import type { KeptPlan } from "../kinds.ts";
import type { World } from "../world.ts";

const NOTHING_PLANNED: KeptPlan = {
  id: "plan",
  object: "emulator.plan",
  outcome: "success",
  payments: 0,
  payouts: 0,
};

export function planOf(world: World): KeptPlan {
  return world.store.get("emulator.plan", "plan") ?? NOTHING_PLANNED;
}

/** Orders the outcome of the next payments by cards that would pay, or that the next payouts to arrive fail. */
export function planOutcomes(
  world: World,
  plan: Partial<Pick<KeptPlan, "outcome" | "payments" | "payouts">>,
): KeptPlan {
  return world.store.put({ ...planOf(world), ...plan });
}

/** The donor's own card, with the planned outcome in place of a plain payment; counts the plan down. */
export function withPlannedOutcome(world: World, card: TestCard): TestCard {
  const { outcome, payments } = planOf(world);
  const conduct = conductOf(outcome);
  if (card.conduct.kind !== "pays" || payments <= 0 || !conduct) return card;
  planOutcomes(world, { payments: payments - 1 });
  return { ...card, name: outcome, conduct };
}

/** Whether the payout that would arrive now fails instead; counts the plan down. */
export function takePlannedFailure(world: World): boolean {
  const { payouts } = planOf(world);
  if (payouts <= 0) return false;
  planOutcomes(world, { payouts: payouts - 1 });
  return true;
}

/** What the card of a charge, or the plan at that time, still brings about. */
export function conductOfCharge(world: World, { id }: { id: string }): CardConduct | null {
  return conductOf(world.store.get("emulator.card", id)?.card ?? "");
}
