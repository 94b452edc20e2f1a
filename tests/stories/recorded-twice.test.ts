import { expect, test } from "vitest";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { withdrawDeposit } from "#app/use-cases/call/withdraw-deposit.server.ts";
import { decideCapital } from "#app/use-cases/payment/decide-capital.server.ts";
import { recordCapital } from "#app/use-cases/payment/record-capital.server.ts";
import { must, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld } from "../support/world.ts";

const before = { ok: false, refusal: { kind: "recorded_before" } };

test("a deposit is recorded once for one line of the bank, however its form is sent, and anew once it was taken back or rejected", async () => {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world);
  const deposit = { fundId: call.fundId, amount: 5_000n, reference: "TRX 77-a" };
  const record = (of = {}, actor = call.ana) => recordDeposit(ports, actor, { ...deposit, ...of });
  const answers = await Promise.all([record(), record(), record({ reference: " trx77-A " }, call.operator)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual([before, before]);
  const [waiting] = answers.flatMap((answer) => (answer.ok ? [answer.value.depositId] : []));
  await must(record({ amount: 5_001n }));
  await must(record({ reference: "TRX 78" }));
  const { recordedBy } = await world.db.prisma.fundDeposit.findUniqueOrThrow({ where: { id: waiting! } });
  const who = recordedBy === call.ana.personId ? call.ana : call.operator;
  await must(withdrawDeposit(ports, who, waiting!));
  const { depositId } = await must(record());
  const decide = (isConfirmed: boolean, id = depositId) =>
    decideDeposit(ports, call.treasurer, { depositId: id, isConfirmed });
  await must(decide(false));
  const again = await must(record());
  await must(decide(true, again.depositId));
  expect(await record(), "it is in the book").toEqual(before);
  await expectBookHolds(world);
});

test("the platform's own money is recorded once for one line of the bank, in each currency by itself", async () => {
  const world = await createWorld();
  const { ports } = world;
  const { operator, treasurer } = await openFundedCall(world);
  const record = (of = {}, actor = operator) =>
    recordCapital(ports, actor, { currency: "USD", amount: 900n, reference: "CAP-1", ...of });
  const answers = await Promise.all([record(), record({}, treasurer)]);
  expect(answers.filter(({ ok }) => !ok)).toEqual([before]);
  await must(record({ currency: "PEN" }));
  const [first] = answers.flatMap((answer) => (answer.ok ? [answer.value.paymentId] : []));
  const another = await world.addPerson("Tomás", [...operator.roles]);
  await must(decideCapital(ports, another, { paymentId: first!, isConfirmed: true }));
  expect(await record({ reference: "cap - 1" }), "spelt otherwise").toMatchObject({ ok: false });
  await must(record({ reference: "CAP-2" }));
  await expectBookHolds(world);
});
