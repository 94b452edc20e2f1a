import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { decideRepayment } from "#app/use-cases/release/decide-repayment.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { recordRepayment } from "#app/use-cases/release/record-repayment.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

/** All of 40.00 was released; a gift of 20.00 of it is given back: 20.00 of donations and 20.00 of match are owed. */
async function owingCampaign() {
  const world = await createWorld();
  const { ports } = world;
  const tranches = [{ share: "1", needs: {} }];
  const call = await openFundedCall(world, { terms: { gate: null }, tranches });
  const second = await world.addPerson("Segunda", [...call.operator.roles]);
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 4_000n });
  const { donationId } = await give(world, { campaignId, amount: 2_000n, promised: 2_000n });
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await reachDueTranches(ports);
  const tranche = await ports.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
  const { releaseId } = await must(proposeRelease(ports, call.operator, tranche.id));
  await must(decideRelease(ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  await must(refundDonation(ports, call.operator, { donationId, amount: 2_000n, note: "asked" }));
  const record = (amount: bigint, actor = call.operator, reference = "TRX 9") =>
    recordRepayment(ports, actor, { campaignId, amount, reference });
  const confirm = (repaymentId: string, actor = second) =>
    decideRepayment(ports, actor, { repaymentId, isConfirmed: true });
  return { world, call, second, campaignId, entrepreneur, record, confirm };
}

test("what a campaign owes is paid back: donations first, then match, which its fund can give again", async () => {
  const { world, call, campaignId, record, confirm } = await owingCampaign();
  const [{ newest }] = (await world.db.sql.query("select max(id) as newest from entry")) as [
    { newest: bigint },
  ];
  const { repaymentId } = await must(record(3_000n));
  expect(await confirm(repaymentId, call.operator)).toMatchObject({
    refusal: { kind: "second_person_needed" },
  });
  const answers = await Promise.all([confirm(repaymentId), confirm(repaymentId)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const names = { [campaignId]: "hats", [call.fundId]: "fund" };
  expect(`\n${await printJournal(world.db.sql, { names, after: newest })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    owed-repaid          bank:custody                                        30.00
                         campaign:hats:owed:donations                                     20.00
                         campaign:hats:owed:match:fund                                    10.00
    match-recovered      fund:fund:recoverable                               10.00
                         fund:fund:available                                              10.00
    "
  `);
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
  await must(confirm((await must(record(1_000n))).repaymentId));
  await expectBookHolds(world);
});

test("nobody pays back more than is owed, not even by two repayments at once", async () => {
  const { world, call, record, confirm } = await owingCampaign();
  expect(await record(4_001n)).toEqual({ ok: false, refusal: { kind: "more_than_owed", owed: 4_000n } });
  expect(await record(100n, call.ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  const both = [await must(record(3_000n)), await must(record(3_000n, call.operator, "TRX 10"))];
  const answers = await Promise.all(both.map(({ repaymentId }) => confirm(repaymentId)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "more_than_owed", owed: 1_000n } });
  await expectBookHolds(world);
});

test("what was paid back is recorded once for one line of the bank, and anew once it was rejected", async () => {
  const { world, call, second, record, confirm } = await owingCampaign();
  const answers = await Promise.all([record(1_000n), record(1_000n, second, "trx  9")]);
  const refusals = answers.filter(({ ok }) => !ok);
  expect(refusals).toEqual([{ ok: false, refusal: { kind: "recorded_before" } }]);
  const [first] = answers.flatMap((answer) => (answer.ok ? [answer.value.repaymentId] : []));
  const { recordedBy } = await world.db.prisma.repayment.findUniqueOrThrow({ where: { id: first! } });
  const other = recordedBy === second.personId ? call.operator : second;
  await must(decideRepayment(world.ports, other, { repaymentId: first!, isConfirmed: false }));
  const again = await must(record(1_000n));
  await must(confirm(again.repaymentId));
  expect(await record(1_000n)).toMatchObject({ refusal: { kind: "recorded_before" } });
  await expectBookHolds(world);
});

test("who owes does not confirm that it was paid back, though they are an operator", async () => {
  const { world, call, entrepreneur, record, confirm } = await owingCampaign();
  const { repaymentId } = await must(record(2_000n));
  const both = { ...entrepreneur, roles: call.operator.roles };
  expect(await confirm(repaymentId, both)).toEqual({ ok: false, refusal: { kind: "second_person_needed" } });
  expect(await world.db.prisma.repayment.findFirst()).toMatchObject({ state: "recorded" });
});
