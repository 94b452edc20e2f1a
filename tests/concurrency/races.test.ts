import { expect, test } from "vitest";
import { decideReversal } from "#app/use-cases/book/decide-reversal.server.ts";
import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { closeCall } from "#app/use-cases/call/close-call.server.ts";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { settleObservations } from "#app/use-cases/donation/settle-observations.server.ts";
import { startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import { importBankStatement } from "#app/use-cases/payment/import-bank-statement.server.ts";
import { matchBankLine } from "#app/use-cases/payment/match-bank-line.server.ts";
import { recordCashBanking } from "#app/use-cases/payment/record-cash-banking.server.ts";
import type { Ports, Result } from "#app/use-cases/ports.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { openFair } from "../factories/fair.ts";
import { give, launchCampaign, must, openFundedCall, startGift } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs, type World } from "../support/world.ts";
import { race, wordOf } from "./race.ts";

type Answer = Result<unknown, { kind: string }>;

/** A world with a live campaign. */
async function liveCampaign(options: Parameters<typeof openFundedCall>[1] = {}) {
  const world = await createWorld();
  const call = await openFundedCall(world, options);
  const { campaignId } = await launchCampaign(world, call);
  return { world, call, campaignId };
}

/** Proposed releases of campaigns that were funded by two gifts each. */
async function proposedReleases(count: number) {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit: 1_000_000n });
  const campaigns: { campaignId: string; donationId: string }[] = [];
  for (let number = 0; number < count; number++) {
    const { campaignId } = await launchCampaign(world, call, { goal: 8_000n });
    const { donationId } = await give(world, { campaignId, amount: 2_000n, donor: `carmen${number}` });
    await give(world, { campaignId, amount: 2_500n, donor: `jorge${number}` });
    campaigns.push({ campaignId, donationId });
  }
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  await reachDueTranches(world.ports);
  const propose = async (number: number) => {
    const { campaignId, donationId } = campaigns[number]!;
    const tranche = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId, position: 1 } });
    const { releaseId } = await must(proposeRelease(world.ports, call.operator, tranche.id));
    return { releaseId, donationId };
  };
  return { world, call, propose };
}

function countEntries(world: World, kind: string, donationId: string) {
  return world.db.sql.query<{ count: number }>(
    "select count(*)::int as count from entry where kind = $1 and donation_id = $2",
    [kind, donationId],
  );
}

test("a payment and the end of its checkout, told at once, capture it once, whoever is first", async () => {
  const { world, campaignId } = await liveCampaign();
  const gifts: { donationId: string; sessionId: string }[] = [];
  await race(world, {
    times: 20,
    async prepare(turn) {
      const gift = await startGift(world, { campaignId, amount: 1_000n, donor: `donor${turn}` });
      gifts.push(gift);
      const { donationId, sessionId } = gift;
      const at = world.now();
      const paid = {
        kind: "paid",
        donationId,
        paymentIntentId: `pi_${donationId}`,
        amount: 1_000n,
        currency: "USD",
        at,
      } as const;
      const over = { kind: "checkout_expired", donationId, sessionId, at } as const;
      const settle = (observation: typeof paid | typeof over) => (ports: Ports) =>
        ports.db.transaction((sql) =>
          settleObservations(sql, ports, { observations: [{ observation, source: observation.kind }] }),
        );
      return [settle(paid), settle(over)];
    },
    async after(_, turn) {
      const { donationId } = gifts[turn]!;
      expect(await world.db.prisma.donation.findUnique({ where: { id: donationId } })).toMatchObject({
        state: "paid",
        match: 1_000n,
      });
      expect(await countEntries(world, "donation-captured", donationId)).toEqual([{ count: 1 }]);
    },
  });
  const position = await world.db.prisma.matchCampaignPosition.findUniqueOrThrow({ where: { campaignId } });
  expect(position).toMatchObject({ openReservations: 0, reserved: 0n, raised: 20_000n });
  await expectBookHolds(world);
});

test("two reservations for the last cents of a fund never promise more than it has", async () => {
  const { world, call, campaignId } = await liveCampaign({ deposit: 1_500n });
  const form = (turn: number, donor: string) => ({
    campaignId,
    amount: 1_000n,
    tip: 0n,
    feeCover: 0n,
    promisedMatch: 1_000n,
    email: `${donor}${turn}@example.org`,
    name: null,
    message: null,
    isAnonymous: false,
    locale: "es" as const,
    accessToken: world.ports.ids.token(),
    address: null,
  });
  await race<Answer>(world, {
    times: 20,
    async prepare(turn) {
      const { ana, fundId } = call;
      if (turn > 0) {
        // What the one before took is put in again.
        const { depositId } = await must(
          recordDeposit(world.ports, ana, { fundId, amount: 1_000n, reference: `again ${turn}` }),
        );
        await must(decideDeposit(world.ports, call.operator, { depositId, isConfirmed: true }));
      }
      return [
        (ports) => startDonation(ports, form(turn, "carmen")),
        (ports) => startDonation(ports, form(turn, "jorge")),
      ];
    },
    async after(answers) {
      expect(answers.map(wordOf).sort()).toEqual(["done", "match_changed"]);
      const fund = await world.db.prisma.matchFundPosition.findFirstOrThrow();
      expect(fund.available).toBe(500n);
      expect(fund.deposited).toBe(fund.available + fund.reserved);
    },
  });
  await expectBookHolds(world);
});

test("two operators who give the same gift back at once give it back once", async () => {
  const { world, call, campaignId } = await liveCampaign();
  const other = await world.addPerson("Omar", [...call.operator.roles]);
  const gifts: string[] = [];
  await race<Answer>(world, {
    times: 12,
    async prepare(turn) {
      const { donationId } = await give(world, { campaignId, amount: 2_000n, donor: `donor${turn}` });
      gifts.push(donationId);
      return [call.operator, other].map(
        (actor) => (ports: Ports) =>
          refundDonation(ports, actor, { donationId, amount: 2_000n, note: "asked for" }),
      ) as [(ports: Ports) => Promise<Answer>, (ports: Ports) => Promise<Answer>];
    },
    async after(answers, turn) {
      expect(answers.map(wordOf).sort()).toEqual(["above_what_is_left", "done"]);
      expect(await world.db.prisma.donation.findUnique({ where: { id: gifts[turn]! } })).toMatchObject({
        refunded: 2_000n,
        match: 0n,
        state: "refund_due",
      });
      expect(await countEntries(world, "refund-decided", gifts[turn]!)).toEqual([{ count: 1 }]);
    },
  });
  await expectBookHolds(world);
});

test("a release that two people approve at once is released once", async () => {
  const { world, call, propose } = await proposedReleases(8);
  await race<Answer>(world, {
    times: 8,
    async prepare(turn) {
      const { releaseId } = await propose(turn);
      const approve = (actor: typeof call.ana) => (ports: Ports) =>
        decideRelease(ports, actor, { releaseId, isApproved: true, reason: "" });
      return [approve(call.ana), approve(call.luis)];
    },
    after: (answers) => expect(answers.map(wordOf).sort()).toEqual(["decided_before", "done"]),
  });
  const released = await world.db.sql.query("select from entry where kind = 'tranche-released'");
  expect(released).toHaveLength(8);
  await expectBookHolds(world);
}, 60_000);

test("a refund against the release of its money: the release comes first, or is told that less is free", async () => {
  const { world, call, propose } = await proposedReleases(10);
  await race<Answer>(world, {
    times: 10,
    async prepare(turn) {
      const { releaseId, donationId } = await propose(turn);
      return [
        (ports) => decideRelease(ports, call.ana, { releaseId, isApproved: true, reason: "" }),
        (ports) => refundDonation(ports, call.operator, { donationId, amount: 2_000n, note: "asked for" }),
      ];
    },
    after([release, refund]) {
      expect(wordOf(refund)).toBe("done");
      expect(["done", "less_is_free"]).toContain(wordOf(release));
    },
  });
  await expectBookHolds(world);
}, 60_000);

test("a deposit confirmed while the call closes is in the call before it, or refused", async () => {
  const world = await createWorld();
  await race<Answer>(world, {
    times: 8,
    async prepare() {
      const { ports } = world;
      const call = await openFundedCall(withNewNames(world), { days: 1, deposit: 1_000n });
      const deposit = { fundId: call.fundId, amount: 5_000n, reference: "late" };
      const { depositId } = await must(recordDeposit(ports, call.ana, deposit));
      await world.wait(dayMs);
      return [
        (other) => decideDeposit(other, call.operator, { depositId, isConfirmed: true }),
        (other) => closeCall(other, call.callId),
      ];
    },
    async after([deposit, close]) {
      expect(wordOf(close)).toBe("done");
      expect(["done", "call_not_open"]).toContain(wordOf(deposit));
      const { deposited } = (await world.db.prisma.matchFundPosition.findMany()).at(-1)!;
      expect([1_000n, 6_000n]).toContain(deposited);
    },
  });
  await expectBookHolds(world);
}, 60_000);

test("cash handed in while its gift is taken back is in the bank or was never there, not both", async () => {
  const { world, ports, call, second, fanny, receive, confirmBank } = await openFair();
  await race<Result<{ bankingId: string } | null, { kind: string }>>(world, {
    times: 12,
    async prepare(turn) {
      const giftId = await receive({ email: `donor${turn}@example.org` });
      const [entry] = await world.db.sql.query<{ id: bigint }>("select id from entry where key = $1", [
        `donation-received:${giftId}`,
      ]);
      const mistake = { entryId: entry!.id, reason: "nobody gave it" };
      const { reversalId } = await must(proposeReversal(ports, call.operator, mistake));
      const cash = { holderId: fanny.personId, currency: "USD", reference: "slip" } as const;
      return [
        (other) => decideReversal(other, second, { reversalId, isApproved: true }),
        (other) => recordCashBanking(other, call.operator, cash),
      ];
    },
    async after([reversal, banking]) {
      const words = [wordOf(reversal), wordOf(banking)];
      expect([
        ["done", "nothing_to_bank"],
        ["cash_is_banked", "done"],
      ]).toContainEqual(words);
      if (banking!.ok) await must(confirmBank(banking!.value!.bankingId));
    },
  });
  await expectBookHolds(world);
}, 60_000);

test("one movement of the book is one of two equal lines of the bank, whoever says it first", async () => {
  const world = await createWorld();
  const { operator, treasurer } = await openFundedCall(world, { deposit: 80_000n });
  const day = ["02/03/2026", "800,00"];
  const statement = { rows: [["Fecha", "Monto"], day, day], currency: "USD", decimalMark: null } as const;
  await must(importBankStatement(world.ports, operator, statement));
  const [entry] = await world.db.sql.query<{ id: bigint }>(
    "select id from entry where kind = 'fund-deposited'",
  );
  const [one, other] = await world.db.prisma.bankLine.findMany();
  const say = (actor: typeof operator, lineId: string, entryId: bigint | null) => (ports: Ports) =>
    matchBankLine(ports, actor, { lineId, movement: entryId === null ? null : { entryId } });
  await race<Answer>(world, {
    times: 8,
    async prepare() {
      for (const { id } of [one!, other!]) await must(say(operator, id, null)(world.ports));
      return [say(operator, one!.id, entry!.id), say(treasurer, other!.id, entry!.id)];
    },
    after: (answers) => expect(answers.map(wordOf).sort()).toEqual(["done", "not_that_movement"]),
  });
});

let people = 0;

/** The same world, where everybody who comes has an address of their own. */
function withNewNames(world: World): World {
  people += 1;
  return { ...world, addPerson: (name, roles) => world.addPerson(`${name}${people}`, roles) };
}
