import { createHash } from "node:crypto";
import type { Database } from "#app/db/database.server.ts";
import { chargeByBank } from "./bank-charges.ts";
import { type Cast, openCall } from "./cast.ts";
import { giveSomething } from "./donors.ts";
import { submitSomething } from "./entrepreneurs.ts";
import { forgetSomebody } from "./forgetting.ts";
import { bankCash, correctSomething, giveInHand, settleSomeDebt, takeBackSomething } from "./hands.ts";
import { createLoops } from "./loops.ts";
import { changeTerms, depositMore, returnUnused } from "./matchers.ts";
import {
  cancelSomething,
  decideHeldGifts,
  moveToBank,
  pauseSomething,
  refundSomething,
  releaseWhatIsReached,
  topUp,
  transferFailedRefunds,
} from "./operators.ts";
import { extendSomething } from "./second-rounds.ts";
import { createStage, dayMs, firstMoment, hourMs, outcomeOf, type Stage } from "./simulated-stage.ts";
import { reviewSpending, showSpending } from "./spending.ts";
import { hashJournal, watchBook, watchEnd, watchStep } from "./watch.ts";

/** After the call's last day: late payments, refunds, releases. */
const daysAfter = 9;

export type Played = {
  steps: number;
  payments: number;
  refunds: number;
  disputes: number;
  payouts: number;
  /** Tranches whose evidence was accepted, campaigns with a second round, people forgotten. */
  lived: { accepted: number; extended: number; forgotten: number };
  traceHash: string;
  journalHash: string;
};

type Trace = { seed: number; lines: string[] };

/**
 * Plays a whole call over the real use cases, everything drawn from the seed. Throws at the first step after which
 * something does not hold, with the seed, the day and the last steps: the same seed plays the same steps again.
 */
export async function playCall(
  db: Database,
  { seed, days }: { seed: number; days: number },
): Promise<Played> {
  const stage = createStage(db, String(seed));
  const trace: Trace = { seed, lines: [] };
  const loops = createLoops(stage);
  const cast = await openCall(stage, { days });
  for (let day = 0; day < days + daysAfter; day++)
    stage.plan(firstMoment + day * dayMs, `day ${day}`, async () =>
      planDay(stage, cast, { day, days, loops }),
    );
  await playUntil(stage, trace, firstMoment + (days + daysAfter) * dayMs);
  stage.stripe.recover();
  for (let round = 0; round < 6; round++) {
    const at = firstMoment + (days + daysAfter + 3 * (round + 1)) * dayMs;
    await playUntil(stage, trace, at);
    stage.jump(at);
    await step(stage, trace, { name: "drain", play: () => loops.drain() });
    await step(stage, trace, { name: "held gifts", play: () => decideHeldGifts(stage, cast) });
    await step(stage, trace, { name: "transfer", play: () => transferFailedRefunds(stage, cast) });
    await step(stage, trace, { name: "release", play: () => releaseWhatIsReached(stage, cast) });
    await step(stage, trace, { name: "show", play: () => showSpending(stage, cast) });
    await step(stage, trace, { name: "review", play: () => reviewSpending(stage, cast) });
    await step(stage, trace, { name: "forget", play: () => forgetSomebody(stage, cast) });
  }
  report(stage, trace, [...(await watchBook(stage)), ...(await watchEnd(stage, cast))]);
  return {
    steps: trace.lines.length,
    payments: stage.stripe.charges.size,
    refunds: stage.stripe.refunds.size,
    disputes: stage.stripe.bank.disputes.size,
    payouts: stage.stripe.bank.payouts.size,
    lived: {
      accepted: await db.prisma.trancheEvidence.count({ where: { state: "accepted" } }),
      extended: await db.prisma.campaign.count({ where: { firstDeadlineAt: { not: null } } }),
      forgotten: await db.prisma.erasure.count({ where: { doneAt: { not: null } } }),
    },
    traceHash: createHash("sha256").update(trace.lines.join("\n")).digest("hex"),
    journalHash: await hashJournal(db.sql),
  };
}

type Day = { day: number; days: number; loops: ReturnType<typeof createLoops> };

/** Draws what happens in one day; once a day everything is checked. */
function planDay(stage: Stage, cast: Cast, { day, days, loops }: Day): void {
  const { chance } = stage;
  const draw = (most: number, name: string, play: () => Promise<unknown>) => {
    const count = chance.below(most + 1);
    for (let one = 0; one < count; one++) stage.plan(stage.now() + chance.below(dayMs), name, play);
  };
  const sometimes = (inHundred: number, name: string, play: () => Promise<unknown>) =>
    draw(chance.inHundred(inHundred) ? 1 : 0, name, play);
  const isOpen = day < days;
  const submit = () => submitSomething(stage, cast, { days: Math.ceil(days / 2) });
  if (day === 0) stage.plan(stage.now() + hourMs, "submits", submit);
  if (day < days / 2) sometimes(50, "submits", submit);
  if (isOpen) draw(18, "gives", () => giveSomething(stage, cast));
  draw(30, "loop", () => loops.turn());
  for (const hour of [5, 11, 17, 23])
    stage.plan(stage.now() + hour * hourMs, "keeps up", () => loops.keepUp());
  draw(2, "refunds", () => refundSomething(stage, cast));
  sometimes(25, "pauses", () => pauseSomething(stage, cast));
  sometimes(6, "cancels", () => cancelSomething(stage, cast));
  sometimes(30, "deposits", () => depositMore(stage, cast));
  sometimes(20, "changes terms", () => changeTerms(stage, cast));
  sometimes(20, "returns unused", () => returnUnused(stage, cast));
  sometimes(40, "held gifts", () => decideHeldGifts(stage, cast));
  sometimes(60, "transfers", () => transferFailedRefunds(stage, cast));
  sometimes(50, "moves to the bank", () => moveToBank(stage, cast));
  sometimes(8, "tops up", async () => topUp(stage));
  draw(3, "releases", () => releaseWhatIsReached(stage, cast));
  draw(2, "shows spending", () => showSpending(stage, cast));
  draw(2, "reviews spending", () => reviewSpending(stage, cast));
  if (isOpen) draw(2, "extends", () => extendSomething(stage, cast));
  sometimes(60, "forgets", () => forgetSomebody(stage, cast));
  if (isOpen) draw(3, "gives in hand", () => giveInHand(stage, cast));
  sometimes(40, "banks cash", () => bankCash(stage, cast));
  sometimes(50, "takes back", () => takeBackSomething(stage));
  draw(2, "settles a debt", () => settleSomeDebt(stage, cast));
  sometimes(50, "corrects", () => correctSomething(stage, cast));
  sometimes(20, "the bank charges", () => chargeByBank(stage, cast));
  sometimes(30, "the clock jumps", async () => stage.jump(stage.now() + chance.below(30 * hourMs)));
}

async function playUntil(stage: Stage, trace: Trace, until: number): Promise<void> {
  for (let act = stage.next(until); act; act = stage.next(until)) {
    await step(stage, trace, act);
    if (act.name.startsWith("day ")) report(stage, trace, await watchBook(stage));
  }
}

async function step(
  stage: Stage,
  trace: Trace,
  { name, play }: { name: string; play: () => Promise<unknown> },
): Promise<void> {
  const at = new Date(stage.now()).toISOString();
  try {
    const outcome = outcomeOf(await play());
    trace.lines.push(`${at} ${name}${outcome ? ` → ${outcome}` : ""}`);
  } catch (error) {
    trace.lines.push(`${at} ${name} → threw`);
    report(stage, trace, [String((error as Error).stack)]);
  }
  report(stage, trace, await watchStep(stage));
}

function report(stage: Stage, { seed, lines }: Trace, broken: readonly string[]): void {
  if (broken.length === 0) return;
  const day = Math.floor((stage.now() - firstMoment) / dayMs);
  throw new Error(
    [
      `seed ${seed}, day ${day}, step ${lines.length}: ${broken.length} broken`,
      ...broken.slice(0, 20).map((one) => `  ${one}`),
      "the last steps:",
      ...lines.slice(-20).map((one) => `  ${one}`),
    ].join("\n"),
  );
}
