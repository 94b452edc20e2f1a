import { expect, test } from "vitest";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { readRefundRequests } from "#app/queries/panel/refund-requests.server.ts";
import { readRefundChoice } from "#app/queries/refund-choice.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { askRefund } from "#app/use-cases/donation/ask-refund.server.ts";
import { decideRefundRequest } from "#app/use-cases/donation/decide-refund-request.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import {
  give,
  launchCampaign,
  must,
  newestEntry,
  openFundedCall,
  startGift,
} from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

/** Carmen gave 20.00 and a tip of 1.00 to a campaign whose call gives so many days to change one's mind. */
async function givenBy({ coolingOffDays = 7 } = {}) {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world, { terms: { gate: null }, coolingOffDays });
  const { campaignId } = await launchCampaign(world, call, { goal: 1_000n });
  const { donationId, accessToken } = await give(world, {
    campaignId,
    amount: 2_000n,
    tip: 100n,
    donor: "carmen",
  });
  const names = { [campaignId]: "hats", [call.fundId]: "fund", [donationId]: "carmen" };
  const ask = (reason = "I lost my job", token = accessToken) => askRefund(ports, token, { reason });
  const decide = (requestId: string, isGranted: boolean, reply = "", actor = call.operator) =>
    decideRefundRequest(ports, actor, { requestId, isGranted, reply });
  const choice = () => readRefundChoice(world.db.sql, { accessToken, now: world.now() });
  const waiting = () => readRefundRequests(world.db.sql);
  const mails = async () =>
    (await world.db.prisma.outboxMessage.findMany({ orderBy: { id: "asc" } })).map(({ kind }) => kind);
  return { world, call, campaignId, donationId, names, ask, decide, choice, waiting, mails };
}

test("in the days that the call gives a donor has the gift back at once, tip and all, and the match returns", async () => {
  const { world, call, names, ask, choice, mails } = await givenBy();
  expect(await choice()).toEqual({ until: "2026-03-08T12:00:00.000Z", request: null });
  const before = await newestEntry(world);
  await world.wait(6 * dayMs);
  const answers = await Promise.all([ask(""), ask("")]);
  expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { isGivenBack: true } }]);
  expect(await ask()).toMatchObject({ refusal: { kind: "given_back_before" } });
  expect(`\n${await printJournal(world.db.sql, { names, after: before })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    refund-decided       campaign:hats:donations                             20.00
                         platform:tips                                        1.00
                         donor:carmen:refund-due                                          21.00
    match-returned       campaign:hats:match:fund:earned                     20.00
                         fund:fund:available                                              20.00
    "
  `);
  expect(await choice()).toBeNull();
  expect(await mails()).toContain("refund-decided");
  expect((await replayCall(world.db.sql, call.callId)).differences).toEqual([]);
  await expectBookHolds(world);
});

test("later they ask with a reason, once at a time; an operator answers no with words, or gives all back", async () => {
  const { world, call, donationId, ask, decide, choice, waiting, mails } = await givenBy();
  await world.wait(7 * dayMs);
  expect(await choice()).toEqual({ until: null, request: null });
  expect(await ask(" ")).toMatchObject({ refusal: { kind: "reason_missing" } });
  expect(await must(ask())).toEqual({ isGivenBack: false });
  expect(await ask()).toMatchObject({ refusal: { kind: "asked_before" } });
  const [first] = await waiting();
  expect(first).toMatchObject({ donationId, reason: "I lost my job", left: { amount: "20.00" } });
  expect(await decide(first!.id, false, " ")).toMatchObject({ refusal: { kind: "reason_missing" } });
  await must(decide(first!.id, false, "it is spent"));
  expect(await decide(first!.id, true)).toMatchObject({ refusal: { kind: "decided_before" } });
  expect(await choice()).toMatchObject({ request: { state: "declined", reply: "it is spent" } });
  expect(await mails()).toContain("refund-declined");
  await must(ask("I am ill"));
  const [second] = await waiting();
  const answers = await Promise.all([decide(second!.id, true), decide(second!.id, true)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await waiting()).toEqual([]);
  const refund = await world.db.prisma.refund.findFirstOrThrow();
  expect(refund).toMatchObject({ reason: "donor_request", tip: 100n, decidedBy: call.operator.personId });
  await expectBookHolds(world);
});

test("once the campaign is over they ask, though days are left; and not for what is unpaid, disputed or unknown", async () => {
  const { world, call, campaignId, donationId, ask, decide, waiting } = await givenBy({ coolingOffDays: 60 });
  const unpaid = await startGift(world, { campaignId, amount: 500n, donor: "rosa" });
  expect(await ask("why", unpaid.accessToken)).toMatchObject({ refusal: { kind: "not_paid" } });
  expect(await ask("why", "no such token")).toMatchObject({ refusal: { kind: "unknown_donation" } });
  await world.wait(21 * dayMs);
  await world.settle();
  await endDueCampaigns(world.ports);
  expect(await must(ask())).toEqual({ isGivenBack: false });
  const [request] = await waiting();
  const { chargeId } = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } });
  await world.control(`charges/${chargeId}/dispute`, {});
  await world.settle();
  expect(await ask()).toMatchObject({ refusal: { kind: "disputed" } });
  expect(await decide(request!.id, true)).toMatchObject({ refusal: { kind: "disputed" } });
  expect(await decide(request!.id, true, "", call.ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  await expectBookHolds(world);
});

test("who was given all back meanwhile waits no more, and an entrepreneur does not decide about gifts to their own campaign", async () => {
  const { world, call, campaignId, donationId, ask, decide, waiting } = await givenBy({ coolingOffDays: 0 });
  await must(ask());
  const [request] = await waiting();
  const { entrepreneurId } = await world.db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const own = { ...call.operator, personId: entrepreneurId };
  expect(await decide(request!.id, true, "", own)).toMatchObject({
    refusal: { kind: "second_person_needed" },
  });
  await must(
    refundDonation(world.ports, call.operator, { donationId, amount: 2_000n, note: "asked by phone" }),
  );
  expect(await waiting()).toEqual([]);
  expect(await decide(request!.id, true)).toMatchObject({ refusal: { kind: "given_back_before" } });
  await expectBookHolds(world);
});
