import type { Actor } from "#app/domain/access/actor.ts";
import { decideFundReturn } from "#app/use-cases/call/decide-fund-return.server.ts";
import { draftCall } from "#app/use-cases/call/draft-call.server.ts";
import { proposeFundReturn } from "#app/use-cases/call/propose-fund-return.server.ts";
import { proposeTerms } from "#app/use-cases/call/propose-terms.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { writeComment } from "#app/use-cases/comment/write-comment.server.ts";
import { approveRefundTransfer } from "#app/use-cases/donation/approve-refund-transfer.server.ts";
import { askRefund } from "#app/use-cases/donation/ask-refund.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { settleBalanceLines } from "#app/use-cases/payment/settle-balance-lines.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { recordRepayment } from "#app/use-cases/release/record-repayment.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import {
  type FundedCall,
  give,
  launchCampaign,
  must,
  openFundedCall,
} from "../../factories/running-campaign.ts";
import { writtenCampaign } from "../../factories/written-campaign.ts";
import { createWorld, dayMs, type World } from "../../support/world.ts";
import { evidenceMade } from "./evidence-made.ts";
import { handMade } from "./hand-made.ts";
import { helpMade } from "./help-made.ts";
import { membersMade } from "./members-made.ts";
import { payoutsMade } from "./payouts-made.ts";

/** A platform where each decision that a person may take is waiting to be taken, and one person of every sort. */
export async function openFullHouse() {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world, { days: 60 });
  const others = await addOthers(world, call);
  const draft = await launchDraft(world, call.callId, "Borrador");
  const live = await launchCampaign(world, call, { title: "En línea", days: 35 });
  const reached = await launchCampaign(world, call, { title: "En su meta", goal: 1_000n, days: 35 });
  await give(world, { campaignId: reached.campaignId, amount: 1_000n, donor: "nora" });
  await world.db.prisma.campaign.update({
    where: { id: reached.campaignId },
    data: { entrepreneurId: live.entrepreneur.personId },
  });
  const inReview = await launchDraft(world, call.callId, "En revisión");
  const submitted = await must(submitCampaign(ports, inReview.entrepreneur, inReview.campaignId));
  const waiting = await decisionsWaiting(world, call);
  const released = await releases(world, call);
  const undelivered = await undeliveredRefunds(world, { call, campaignId: live.campaignId });
  const { owingId } = released;
  const { facilitator, operator2 } = others;
  const { personId } = others.stranger;
  const question = { slug: live.slug, kind: "question", text: "¿Cuándo llega?", name: "" } as const;
  await must(writeComment(ports, { personId }, question));
  const hand = { call, owingId, facilitator, operator2, campaignId: live.campaignId };
  return {
    world,
    ports,
    call,
    ...(await handMade(world, hand)),
    draft,
    inReview: { ...inReview, ...submitted },
    live,
    reached,
    ...waiting,
    ...released,
    ...undelivered,
    ...(await payoutsMade(world, { call, inReview: inReview.entrepreneur })),
    ...(await evidenceMade(world, { call, entrepreneur: released.entrepreneur })),
    ...(await helpMade(world, { facilitator, asked: draft, helped: live })),
    ...(await membersMade(world, { call, facilitator })),
    refundRequestId: await refundRequest(world, live.campaignId),
    signalId: await fraudSignal(world),
    heldId: await heldGift(world, live.campaignId),
    parkedLineId: await parkedLine(world),
    people: {
      visitor: { kind: "visitor" } as Actor,
      "the system": { kind: "system" } as Actor,
      "an operator": call.operator,
      "another operator": others.operator2,
      "a matcher": call.ana,
      "the matcher's second person": call.luis,
      "another matcher": others.strangeMatcher,
      "an auditor": others.auditor,
      "a facilitator": others.facilitator,
      "another entrepreneur": others.stranger,
      "the entrepreneur": released.entrepreneur,
      "who wrote the draft": draft.entrepreneur,
      "whose campaign is live": live.entrepreneur,
    } satisfies Record<string, Actor>,
  };
}

export type FullHouse = Awaited<ReturnType<typeof openFullHouse>>;
export type Who = keyof FullHouse["people"];

/** Two refunds that wait to be paid by transfer: one that no person decided, and one whose transfer the operator approved. */
async function undeliveredRefunds(
  world: World,
  { call, campaignId }: { call: FundedCall; campaignId: string },
): Promise<{ refundId: string; approvedRefundId: string }> {
  const { donationId } = await give(world, { campaignId, amount: 700n, donor: "undelivered" });
  const part = async (amount: bigint) => {
    const refund = { donationId, amount, note: "asked" };
    const { refundId } = await must(refundDonation(world.ports, call.operator, refund));
    await world.db.sql.query("update refund set state = 'failed', decided_by = null where id = $1", [
      refundId,
    ]);
    return refundId;
  };
  const [refundId, approvedRefundId] = [await part(400n), await part(300n)];
  await must(approveRefundTransfer(world.ports, call.operator, approvedRefundId));
  return { refundId, approvedRefundId };
}

/** A donor who asks for a gift back. */
async function refundRequest(world: World, campaignId: string): Promise<string> {
  const { accessToken } = await give(world, { campaignId, amount: 600n, donor: "regrets" });
  await must(askRefund(world.ports, accessToken, { reason: "I lost my job" }));
  return (await world.db.prisma.refundRequest.findFirstOrThrow()).id;
}

/** A gift whose match waits: two addresses of one mailbox. */
async function heldGift(world: World, campaignId: string): Promise<string> {
  await give(world, { campaignId, amount: 500n, email: "twin@example.org" });
  return (await give(world, { campaignId, amount: 500n, email: "twin+2@example.org" })).donationId;
}

/** A payment that looks like fraud. */
async function fraudSignal({ ports: { db, ids }, now }: World): Promise<string> {
  const of = { stripeId: "prv_1", kind: "review", paymentIntentId: "pi_1", reason: "rule", toldAt: now() };
  const { id } = await db.prisma.fraudSignal.create({ data: { id: ids.id(), ...of } });
  return id;
}

/** A line of Stripe's account of a kind that nobody knows. */
async function parkedLine({ ports, now }: World): Promise<string> {
  const of = { id: "txn_unknown", type: "stripe_new_thing", source: null, paymentIntentId: null };
  const moved = { currency: "USD", amount: 100n, fee: 0n, net: 100n, createdAt: now(), availableAt: now() };
  await settleBalanceLines(ports, [{ ...of, ...moved }]);
  return of.id;
}

async function addOthers(world: World, { matcherId, platform }: FundedCall) {
  const elsewhere = await world.addOrganisation("Otro fondo", "matcher");
  const helpers = await world.addOrganisation("Ayuda", "facilitator");
  return {
    operator2: await world.addPerson("Oscar", [{ organisationId: platform, role: "operator" }]),
    strangeMatcher: await world.addPerson("Marta", [{ organisationId: elsewhere, role: "matcher" }]),
    auditor: await world.addPerson("Aurora", [{ organisationId: matcherId, role: "auditor" }]),
    facilitator: await world.addPerson("Fanny", [{ organisationId: helpers, role: "facilitator" }]),
    stranger: await world.addPerson("Esteban"),
  };
}

async function launchDraft(world: World, callId: string, title: string) {
  const entrepreneur = await world.addPerson(title.replaceAll(" ", ""));
  const { campaignId } = await must(draftCampaign(world.ports, entrepreneur, { title, callId }));
  await must(editCampaign(world.ports, entrepreneur, { campaignId, content: contentOf(world, title) }));
  return { campaignId, entrepreneur };
}

/** What an entrepreneur writes, complete. */
export function contentOf(world: World, title: string) {
  return writtenCampaign({
    title,
    goal: 8_000n,
    deadlineAt: new Date(world.now().getTime() + 30 * dayMs),
  });
}

/** Valid terms of a call from now on. */
export function termsOf(world: World, { days = 70 } = {}) {
  const from = world.now().toISOString();
  const until = new Date(world.now().getTime() + days * dayMs).toISOString();
  return { ratio: "1", window: { from, until }, caps: {}, gate: { minimumDonors: 2 }, draw: "sequential" };
}

export const tranches = [{ share: "1", needs: {} }];

/** Ana has proposed terms for a new call and recorded a deposit; a second person is to decide. */
async function decisionsWaiting(world: World, { ana, luis, matcherId, fundId }: FundedCall) {
  const { ports } = world;
  const draft = { matcherId, title: "Nueva", summary: "-", currency: "USD", fundName: "Fondo" } as const;
  const { callId: newCallId } = await must(draftCall(ports, ana, draft));
  const proposal = { callId: newCallId, terms: termsOf(world), tranches, effectiveAt: world.now() };
  const { termsId } = await must(proposeTerms(ports, ana, proposal));
  const emptyCall = await must(draftCall(ports, ana, { ...draft, title: "Sin reglas" }));
  const { depositId } = await must(recordDeposit(ports, ana, { fundId, amount: 5_000n, reference: "2" }));
  const own = await must(draftCall(ports, ana, { ...draft, title: "Por retirar" }));
  const { termsId: ownTermsId } = await must(proposeTerms(ports, ana, { ...proposal, callId: own.callId }));
  const { depositId: ownDepositId } = await must(
    recordDeposit(ports, ana, { fundId, amount: 1_000n, reference: "3" }),
  );
  const { returnId } = await must(proposeFundReturn(ports, ana, { fundId, amount: 100n, reason: "unused" }));
  const approved = await must(proposeFundReturn(ports, ana, { fundId, amount: 100n, reason: "unused" }));
  await must(decideFundReturn(ports, luis, { returnId: approved.returnId, isApproved: true }));
  const returns = { returnId, approvedReturnId: approved.returnId };
  return { ...returns, termsId, depositId, emptyCallId: emptyCall.callId, ownTermsId, ownDepositId };
}

/** Five funded campaigns: a tranche to propose, a release to decide, one to pay, a payout to confirm, one to be sent back. */
async function releases(world: World, call: FundedCall) {
  const { ports } = world;
  const campaigns: (Awaited<ReturnType<typeof launchCampaign>> & { donationId: string; otherId: string })[] =
    [];
  for (const title of ["Por proponer", "Por decidir", "Por pagar", "Por confirmar", "Por devolver"]) {
    const campaign = await launchCampaign(world, call, { title, goal: 4_000n });
    const gift = { campaignId: campaign.campaignId, amount: 2_000n };
    const { donationId } = await give(world, { ...gift, donor: `${title}1`.replaceAll(" ", "") });
    const other = await give(world, { ...gift, donor: `${title}2`.replaceAll(" ", "") });
    campaigns.push({ ...campaign, donationId, otherId: other.donationId });
  }
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await reachDueTranches(ports);
  const trancheOf = (index: number) =>
    ports.db.prisma.tranche.findFirstOrThrow({
      where: { campaignId: campaigns[index]!.campaignId, position: 1 },
    });
  const propose = async (index: number) =>
    (await must(proposeRelease(ports, call.operator, (await trancheOf(index)).id))).releaseId;
  const proposedId = await propose(1);
  const approvedId = await propose(2);
  const paidId = await propose(3);
  const sentId = await propose(4);
  for (const releaseId of [approvedId, paidId, sentId])
    await must(decideRelease(ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  const proofHash = await storeFile(ports, {
    bytes: Buffer.from("p"),
    mediaType: "application/pdf",
    isPublic: false,
  });
  const pay = (releaseId: string) =>
    must(recordPayout(ports, call.operator, { releaseId, reference: releaseId, proofHash }));
  const { payoutId } = await pay(paidId);
  const sent = await pay(sentId);
  const owing = campaigns[4]!;
  for (const donationId of [owing.donationId, owing.otherId])
    await must(refundDonation(ports, call.operator, { donationId, amount: 2_000n, note: "asked" }));
  const repaid = { campaignId: owing.campaignId, amount: 100n, reference: "82" };
  const { repaymentId } = await must(recordRepayment(ports, call.operator, repaid));
  return {
    trancheId: (await trancheOf(0)).id,
    proposedId,
    approvedId,
    payoutId,
    sentPayoutId: sent.payoutId,
    owingId: owing.campaignId,
    repaymentId,
    proofHash,
    donationId: campaigns[0]!.donationId,
    entrepreneur: campaigns[3]!.entrepreneur,
    proposedCampaign: campaigns[1]!,
  };
}
