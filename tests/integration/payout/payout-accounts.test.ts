import { expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { blockPayoutAccount } from "#app/use-cases/payout/block-payout-account.server.ts";
import { createPayoutBatch } from "#app/use-cases/payout/create-payout-batch.server.ts";
import { forgetPayoutAccounts } from "#app/use-cases/payout/forget-payout-accounts.server.ts";
import { statePayoutAccount } from "#app/use-cases/payout/state-payout-account.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { approvedReleases, savings, stateAccount } from "../../factories/payouts.ts";
import { must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld, type World } from "../../support/world.ts";

const hourMs = 3_600_000;
const other = { ...savings, accountNumber: "110022334455", bankName: "Banco de otra persona" };

async function playOne() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const [hats] = await approvedReleases(world, call, { titles: ["Sombreros"] });
  const { entrepreneur, releaseId } = hats!;
  const batch = () => createPayoutBatch(world.ports, call.operator, { releaseIds: [releaseId] });
  return { world, call, entrepreneur, releaseId, batch };
}

test("the first account is paid to at once, and nothing is paid to who has not stated one", async () => {
  const { world, entrepreneur, batch } = await playOne();
  expect(await batch()).toMatchObject({ refusal: { kind: "account_missing" } });
  await stateAccount(world, entrepreneur);
  expect(await batch()).toMatchObject({ ok: true });
});

test("a changed account cools down for 72 hours, in which nothing is put in a batch, to the old one neither", async () => {
  const { world, call, releaseId, entrepreneur, batch } = await playOne();
  const byHand = () =>
    recordPayout(world.ports, call.treasurer, { releaseId, reference: "TR-1", proofHash: "0".repeat(64) });
  await stateAccount(world, entrepreneur);
  const { usableFrom } = await stateAccount(world, entrepreneur, other);
  expect(usableFrom.getTime() - world.now().getTime()).toBe(72 * hourMs);
  expect(await batch()).toMatchObject({ refusal: { kind: "account_cools_down" } });
  expect(await byHand(), "by hand neither").toMatchObject({ refusal: { kind: "account_cools_down" } });
  await world.wait(72 * hourMs - 1);
  expect(await batch()).toMatchObject({ refusal: { kind: "account_cools_down" } });
  await world.wait(1);
  expect(await byHand()).toMatchObject({ refusal: { kind: "proof_missing" } });
  expect(await batch()).toMatchObject({ ok: true });
});

test("the same account again changes nothing, and what is wrong is said by field", async () => {
  const { world, entrepreneur } = await playOne();
  await stateAccount(world, entrepreneur);
  expect(await statePayoutAccount(world.ports, entrepreneur, { ...savings })).toEqual({
    ok: false,
    refusal: { kind: "same_account" },
  });
  expect(await statePayoutAccount(world.ports, entrepreneur, { ...savings, accountNumber: "12" })).toEqual({
    ok: false,
    refusal: { kind: "wrong_account", problems: [{ field: "accountNumber", kind: "not_an_account" }] },
  });
  expect(await world.db.prisma.payoutAccount.count()).toBe(1);
});

test("a blocked change brings the one before back, and after a first one is blocked the next cools down", async () => {
  const { world, call, entrepreneur, batch } = await playOne();
  const { ports } = world;
  const first = await stateAccount(world, entrepreneur);
  await world.wait(1);
  const changed = await stateAccount(world, entrepreneur, other);
  const block = (actor: Actor, accountId: string, reason = "she did not do it") =>
    blockPayoutAccount(ports, actor, { accountId, reason });
  expect(await block(call.operator, changed.accountId, " ")).toMatchObject({
    refusal: { kind: "reason_missing" },
  });
  expect(await block({ ...entrepreneur, roles: call.operator.roles }, changed.accountId)).toMatchObject({
    refusal: { kind: "second_person_needed" },
  });
  const answers = await Promise.all([
    block(call.operator, changed.accountId),
    block(call.treasurer, changed.accountId),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await statesOf(world)).toEqual([
    ["active", true],
    ["blocked", false],
  ]);
  await must(block(call.operator, first.accountId));
  expect(await batch()).toMatchObject({ refusal: { kind: "account_missing" } });
  await stateAccount(world, entrepreneur, other);
  expect(await batch()).toMatchObject({ refusal: { kind: "account_cools_down" } });
});

test("who and when stays known; the old details are readable only while the change can be undone", async () => {
  const { world, entrepreneur } = await playOne();
  await stateAccount(world, entrepreneur);
  await world.wait(1);
  await stateAccount(world, entrepreneur, other);
  expect(await forgetPayoutAccounts(world.ports)).toBe(0);
  expect(await statesOf(world)).toEqual([
    ["replaced", true],
    ["active", true],
  ]);
  await world.wait(72 * hourMs);
  expect(await forgetPayoutAccounts(world.ports)).toBe(1);
  expect(await statesOf(world)).toEqual([
    ["replaced", false],
    ["active", true],
  ]);
  expect(await forgetPayoutAccounts(world.ports)).toBe(0);
});

test("of two changes in a row both can be undone, one after the other", async () => {
  const { world, call, entrepreneur, batch } = await playOne();
  await stateAccount(world, entrepreneur);
  const one = await stateAccount(world, entrepreneur, other);
  const two = await stateAccount(world, entrepreneur, { ...savings, accountNumber: "998877665544" });
  for (const { accountId } of [two, one])
    await must(blockPayoutAccount(world.ports, call.operator, { accountId, reason: "not her" }));
  expect(await batch()).toMatchObject({ ok: true });
});

test("two changes at once leave one account", async () => {
  const { world, entrepreneur } = await playOne();
  await stateAccount(world, entrepreneur);
  const third = { ...savings, accountNumber: "998877665544" };
  await Promise.all([stateAccount(world, entrepreneur, other), stateAccount(world, entrepreneur, third)]);
  expect((await statesOf(world)).filter(([state]) => state === "active")).toHaveLength(1);
});

test("its owner is told of each, and the operators of a change", async () => {
  const { world, call, entrepreneur } = await playOne();
  const { accountId } = await stateAccount(world, entrepreneur);
  const changed = await stateAccount(world, entrepreneur, other);
  const mails = await world.db.prisma.outboxMessage.findMany({
    where: { kind: "payout-account-changed" },
    orderBy: { id: "asc" },
  });
  const emails = await world.db.prisma.person.findMany({
    where: { id: { in: [entrepreneur.personId, call.operator.personId, call.treasurer.personId] } },
  });
  const emailOf = ({ personId }: { personId: string }) => emails.find(({ id }) => id === personId)!.email;
  expect(mails[0]).toMatchObject({ toEmail: emailOf(entrepreneur), payload: { accountId, reader: "owner" } });
  expect(
    mails
      .slice(1)
      .map(({ toEmail }) => toEmail)
      .sort(),
  ).toEqual([emailOf(entrepreneur), emailOf(call.operator), emailOf(call.treasurer)].sort());
  expect(mails.slice(1).every(({ payload }) => JSON.stringify(payload).includes(changed.accountId))).toBe(
    true,
  );
});

async function statesOf({ db }: World): Promise<[string, boolean][]> {
  const accounts = await db.prisma.payoutAccount.findMany({ orderBy: [{ statedAt: "asc" }, { id: "asc" }] });
  return accounts.map(({ state, details }) => [state, details !== null]);
}
