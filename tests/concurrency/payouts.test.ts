import { expect, test } from "vitest";
import { createPayoutBatch } from "#app/use-cases/payout/create-payout-batch.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { approvedReleases, keepProofOf, stateAccount } from "../factories/payouts.ts";
import { must, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, type World } from "../support/world.ts";
import { otherProcess, race, wordOf } from "./race.ts";

const turns = 12;

/** An approved release for each turn, of entrepreneurs who said where they are paid. */
async function payable() {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit: 1_000_000n });
  const titles = Array.from({ length: turns }, (_, turn) => `Campaña ${turn}`);
  const releases = await approvedReleases(world, call, { titles });
  for (const { entrepreneur } of releases) await stateAccount(world, entrepreneur);
  const proofHash = await keepProofOf(world, "bank");
  const batch = (turn: number) => (ports: Ports) =>
    createPayoutBatch(ports, call.operator, { releaseIds: [releases[turn]!.releaseId] });
  const payment = (turn: number) => ({
    releaseId: releases[turn]!.releaseId,
    reference: `T-${turn}`,
    proofHash,
  });
  const pay = (turn: number) => (ports: Ports) => recordPayout(ports, call.treasurer, payment(turn));
  return { world, call, releases, batch, pay };
}

test("a release that one person pays while another puts it into a batch is paid one of the two ways", async () => {
  const { world, releases, batch, pay } = await payable();
  for (let turn = 0; turn < 6; turn++) {
    const { releaseId } = releases[turn]!;
    const [first, second] = turn % 2 === 0 ? [batch(turn), pay(turn)] : [pay(turn), batch(turn)];
    const contenders: Promise<unknown>[] = [];
    // Both have begun and wait for the release; the one that gets it second must see what the first did.
    await world.db.transaction(async (sql) => {
      await sql.query("select from release where id = $1 for update", [releaseId]);
      for (const [index, contend] of [first, second].entries()) {
        contenders.push(contend(otherProcess(world)));
        await untilWaiting(world, index + 1);
      }
    });
    const words = (await Promise.all(contenders)).map(wordOf);
    expect(words, `turn ${turn}`).toEqual(["done", turn % 2 === 0 ? "in_open_batch" : "not_approved"]);
  }
  await expectBookHolds(world);
});

/** Until so many transactions wait for a lock. */
async function untilWaiting({ db }: World, count: number): Promise<void> {
  const waiting = () =>
    db.sql.query(
      "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    );
  while ((await waiting()).length < count) await new Promise((resolve) => setTimeout(resolve, 10));
}

test("a release that two people pay, or put into a batch, at once is paid or there once", async () => {
  const { world, batch, pay } = await payable();
  const half = turns / 2;
  await race<unknown>(world, {
    times: turns,
    prepare: async (turn) => (turn < half ? [pay(turn), pay(turn)] : [batch(turn), batch(turn)]),
    after: (outcomes, turn) => {
      const refused = turn < half ? "not_approved" : "in_open_batch";
      expect(outcomes.map(wordOf).sort()).toEqual(["done", refused].sort());
    },
  });
  await expectBookHolds(world);
});

test("an arrival that is confirmed twice at once is one arrival", async () => {
  const { world, releases, pay } = await payable();
  const payouts: string[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const paid = (await pay(turn)(world.ports)) as Awaited<ReturnType<typeof recordPayout>>;
    payouts.push((await must(Promise.resolve(paid))).payoutId);
  }
  await race<unknown>(world, {
    times: turns,
    prepare: async (turn) => {
      const confirm = (ports: Ports) => confirmPayout(ports, releases[turn]!.entrepreneur, payouts[turn]!);
      return [confirm, confirm];
    },
    after: (outcomes) => expect(outcomes.map(wordOf).sort()).toEqual(["confirmed_before", "done"]),
  });
  await expectBookHolds(world);
});
