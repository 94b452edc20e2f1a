import { expect, test } from "vitest";
import type { ProviderEvent } from "#app/domain/ports/payments.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { convergeDonation } from "#app/use-cases/donation/converge-donation.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { keepEvents } from "#app/use-cases/payment/keep-events.server.ts";
import { readBalance } from "#app/use-cases/payment/read-balance.server.ts";
import { requestStripePayout } from "#app/use-cases/payment/request-stripe-payout.server.ts";
import { sendStripePayouts } from "#app/use-cases/payment/send-stripe-payouts.server.ts";
import { settleDisputes } from "#app/use-cases/payment/settle-disputes.server.ts";
import { settleStripePayouts } from "#app/use-cases/payment/settle-stripe-payouts.server.ts";
import {
  type FundedCall,
  launchCampaign,
  must,
  newestEntry,
  openFundedCall,
  startGift,
} from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs, type World } from "../support/world.ts";

// Whatever happens to the events of one type on their way, the journal ends as if all had come once, in order and at once.

const faults = ["duplicate", "late", "before its predecessor", "dropped", "of an older version"] as const;
type Fault = (typeof faults)[number];

/** One gift's life at Stripe; `deliver` is called whenever Stripe has told something. */
type Act = (stage: { world: World; call: FundedCall; deliver: () => Promise<void> }) => Promise<string[]>;

const acts: Record<string, Act> = {
  "a gift": async (stage) => [await give(stage)],
  "a checkout that ends unpaid": async ({ world, call, deliver }) => {
    const { donationId } = await start(world, call);
    await world.wait(dayMs / 24);
    await deliver();
    return [donationId];
  },
  "a gift given back": async (stage) => {
    const donationId = await give(stage);
    await refund(stage, donationId);
    return [donationId];
  },
  "a refund that comes back": async (stage) => {
    const { world, deliver } = stage;
    const donationId = await give(stage);
    const stripeId = await refund(stage, donationId);
    await world.control(`refunds/${stripeId}/fail`, {});
    await deliver();
    return [donationId];
  },
  "a dispute that is won": (stage) => dispute(stage, "won"),
  "a dispute that is lost": (stage) => dispute(stage, "lost"),
  "money that reaches the bank": async (stage) => {
    await move(stage);
    return [];
  },
  "money that comes back from the bank": async (stage) => {
    const stripeId = await move(stage);
    await stage.world.control(`payouts/${stripeId}/fail`, {});
    await stage.deliver();
    return [];
  },
};

let donors = 0;

async function start(world: World, call: FundedCall) {
  const { campaignId } = await launchCampaign(world, call, { goal: 1_000n });
  const donor = `donor${++donors}`;
  return startGift(world, { campaignId, amount: 2_000n, tip: 100n, donor });
}

async function give({ world, call, deliver }: Parameters<Act>[0]): Promise<string> {
  const { donationId, sessionId } = await start(world, call);
  await world.control(`sessions/${sessionId}/pay`, { card: "success" });
  await deliver();
  return donationId;
}

async function refund({ world, call, deliver }: Parameters<Act>[0], donationId: string): Promise<string> {
  const { refundId } = await must(
    refundDonation(world.ports, call.operator, { donationId, amount: 2_000n, note: "asked" }),
  );
  await sendRefunds(world.ports, { most: 10 });
  await deliver();
  return (await world.db.prisma.refund.findUniqueOrThrow({ where: { id: refundId } })).stripeRefundId!;
}

async function dispute(stage: Parameters<Act>[0], status: "won" | "lost"): Promise<string[]> {
  const { world, deliver } = stage;
  const donationId = await give(stage);
  const { chargeId } = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } });
  const { dispute: told } = await world.control(`charges/${chargeId}/dispute`, {});
  const stripeId = (told as { id: string }).id;
  await deliver();
  await world.control(`disputes/${stripeId}/close`, { status });
  await deliver();
  const row = await world.db.prisma.dispute.findUniqueOrThrow({ where: { stripeId } });
  return [donationId, row.id];
}

/** Money of earlier gifts moves to the bank. */
async function move({ world, call, deliver }: Parameters<Act>[0]): Promise<string> {
  const { stripePayoutId: id } = await must(
    requestStripePayout(world.ports, call.operator, { currency: "USD", amount: 50n }),
  );
  await sendStripePayouts(world.ports, { most: 10 });
  await deliver();
  const { stripeId } = await world.db.prisma.stripePayout.findUniqueOrThrow({ where: { id } });
  await world.wait(2 * dayMs);
  await deliver();
  return stripeId!;
}

/** All that the platform does with what it has been told, but asking for events it missed. */
async function settle({ ports }: World): Promise<void> {
  for (let taken = 1; taken > 0; ) {
    const round = await settlePayments(ports, { most: 200 });
    for (const donationId of round.readAgain) await convergeDonation(ports, donationId);
    taken = round.taken;
  }
  await settleDisputes(ports);
  await readBalance(ports);
  await settleDisputes(ports);
  await settleStripePayouts(ports);
}

/** Plays one act with a fault upon one type of event. Answers the types that were told, and the journal as a set of entries. */
async function play(
  world: World,
  call: FundedCall,
  act: Act,
  of: { fault: Fault; type: string } | null,
): Promise<{ types: string[]; journal: string[] }> {
  const { ports } = world;
  const before = await newestEntry(world);
  const known = new Set((await events(world)).map(({ id }) => id));
  const types = new Set<string>();
  const late: ProviderEvent[] = [];
  const keep = async (told: ProviderEvent[]) => {
    for (const event of told) {
      await keepEvents(world.db, [event], { receivedAt: world.now() });
      await settle(world);
    }
  };
  const deliver = async () => {
    const told = (await events(world)).filter(({ id }) => !known.has(id));
    for (const { id, type } of told) {
      known.add(id);
      types.add(type);
    }
    const isIts = ({ type }: ProviderEvent) => type === of?.type;
    const [its, others] = [told.filter(isIts), told.filter((event) => !isIts(event))];
    switch (of?.fault) {
      case "duplicate":
        return keep(told.flatMap((event) => (isIts(event) ? [event, event, again(event)] : event)));
      case "late":
        late.push(...its);
        return keep(others);
      case "before its predecessor":
        return keep([...its, ...others]);
      case "dropped":
        return keep(others);
      case "of an older version":
        return keep(told.map((event) => (isIts(event) ? older(event) : event)));
      default:
        return keep(told);
    }
  };
  /** The same fact under another id, as when a second endpoint tells it. */
  const again = (event: ProviderEvent): ProviderEvent => ({ ...event, id: `${event.id}_again` });
  const older = (event: ProviderEvent): ProviderEvent => {
    const payload = JSON.stringify({ ...JSON.parse(event.payload), api_version: "2020-08-27" });
    const observation = ports.payments.understand(payload);
    return { ...event, apiVersion: "2020-08-27", payload, observation };
  };
  const ids = await act({ world, call, deliver });
  await keep(late);
  if (of?.fault === "dropped") await world.settle();
  await settle(world);
  return { types: [...types].sort(), journal: await readJournal(world, { call, before, ids }) };
}

async function events({ ports }: World): Promise<ProviderEvent[]> {
  const listed = await ports.payments.listEvents({ since: new Date(0) });
  if (!listed.ok) throw new Error(listed.refusal.message);
  return listed.value;
}

/** The entries since `before`, one text each, whatever their order. */
async function readJournal(
  world: World,
  { call, before, ids }: { call: FundedCall; before: bigint; ids: string[] },
): Promise<string[]> {
  const [donation] = await world.db.prisma.donation.findMany({ where: { id: { in: ids } } });
  const names = {
    [call.fundId]: "fund",
    [donation?.campaignId ?? "no campaign"]: "hats",
    ...Object.fromEntries(ids.map((id, index) => [id, ["gift", "dispute"][index]!])),
  };
  const text = await printJournal(world.db.sql, { names, after: before });
  return text
    .split("\n")
    .slice(1)
    .join("\n")
    .split(/\n(?=\S)/)
    .sort();
}

test.each(Object.keys(acts))("%s", async (name) => {
  const world = await createWorld();
  const call = await openFundedCall(world, { terms: { gate: null }, deposit: 900_000n, days: 900 });
  const act = acts[name]!;
  if (name.startsWith("money")) {
    for (let gifts = 0; gifts < 3; gifts++) await give({ world, call, deliver: () => world.settle() });
    await world.wait(21 * dayMs);
    await world.settle();
    await endDueCampaigns(world.ports);
  }
  const orderly = await play(world, call, act, null);
  expect(orderly.journal.length).toBeGreaterThan(0);
  for (const type of orderly.types) {
    for (const fault of faults) {
      const faulty = await play(world, call, act, { fault, type });
      expect(faulty.journal, `${type} ${fault}`).toEqual(orderly.journal);
    }
  }
  await expectBookHolds(world);
  const parked = await world.db.prisma.stripeEvent.findMany({ where: { outcome: "parked" } });
  expect(parked.map(({ type, detail }) => `${type}: ${detail}`)).toEqual([]);
});
