import { planOf, planOutcomes } from "./acts/plan-outcomes.ts";
import { openSignals } from "./acts/signal-fraud.ts";
import { openDisputes } from "./acts/unanswered-disputes.ts";
import { conductOf } from "./cards.ts";
import type { Asked, Command, ControlAnswer } from "./control-command.ts";
import type { World } from "./world.ts";

const MOST = 1_000;
const EVENTS_SHOWN = 12;

function no(message: string): ControlAnswer {
  return { status: 400, body: { ok: false, message } };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST;
}

/** Orders of the control API about what comes next, and what a person who shows the product looks at. */
export const PLAN_COMMANDS: { [address: string]: Command } = {
  "GET plan": ({ world }) => ({ status: 200, body: planShown(world) }),
  "POST plan": ({ world }, { asked }) => {
    const wrong = wrongPart(asked);
    if (wrong !== null) return no(wrong);
    planOutcomes(world, asked);
    return { status: 200, body: planShown(world) };
  },
  "GET demonstration": ({ world, courier }) => ({
    status: 200,
    body: {
      plan: planShown(world),
      courier: courier?.conduct() ?? null,
      events: lastEvents(world),
      disputes: openDisputes(world).slice(0, EVENTS_SHOWN),
      signals: openSignals(world).slice(0, EVENTS_SHOWN),
    },
  }),
};

function wrongPart(asked: Asked): string | null {
  const unknown = Object.keys(asked).find((name) => !["outcome", "payments", "payouts"].includes(name));
  if (unknown !== undefined) return `not a part of the plan: ${unknown}`;
  const { outcome = "success", payments = 0, payouts = 0 } = asked;
  const conduct = typeof outcome === "string" ? conductOf(outcome) : null;
  if (!conduct || conduct.kind === "asks for authentication")
    return "the outcome is the name of a test card that asks nothing of its holder";
  return isCount(payments) && isCount(payouts) ? null : `a count is a whole number up to ${MOST}`;
}

function planShown(world: World): { outcome: string; payments: number; payouts: number } {
  const { outcome, payments, payouts } = planOf(world);
  return { outcome, payments, payouts };
}

/** The newest events first, with the object that each is about and what became of its delivery. */
function lastEvents(world: World): object[] {
  const ids = world.store.ids("emulator.event").slice(-EVENTS_SHOWN).reverse();
  return ids.map((id) => {
    const { type, created, delivery, snapshot } = world.store.get("emulator.event", id)!;
    return { id, type, created, delivery, about: (snapshot as { id?: string }).id ?? "" };
  });
}
