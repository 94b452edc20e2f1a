import { expect, test } from "vitest";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { decideEvidence } from "#app/use-cases/evidence/decide-evidence.server.ts";
import { decideReport } from "#app/use-cases/report/decide-report.server.ts";
import { sendOutbox } from "#app/use-cases/send-outbox.server.ts";
import { paidCampaigns, sentEvidence, sentReport } from "../factories/evidence.ts";
import { must, openFundedCall } from "../factories/running-campaign.ts";
import { writtenCampaign } from "../factories/written-campaign.ts";
import { sentMails } from "../support/sent-mails.ts";
import { createWorld, dayMs, type World } from "../support/world.ts";

/** A call with its reviewers, beside people who have no part in it. */
async function openHouse() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  await world.addPerson("Aurelia", [{ organisationId: call.matcherId, role: "auditor" }]);
  const other = await world.addOrganisation("Otro fondo", "matcher");
  await world.addPerson("Marta", [{ organisationId: other, role: "matcher" }]);
  const helpers = await world.addOrganisation("Manos", "facilitator");
  await world.addPerson("Fabio", [{ organisationId: helpers, role: "facilitator" }]);
  await world.addPerson("Nadie");
  return { world, call };
}

const reviewers = ["ana", "luis", "olga", "teresa"].map((name) => `${name}@example.org`);

/** Whom the waiting e-mails still tell something, with their subjects; those with nothing to tell are left out. */
async function told(world: World) {
  const mails = await sentMails(world, "review-waiting");
  return mails.filter(({ subject }) => subject).map(({ to, subject }) => [to, subject]);
}
const receivers = async (world: World) => (await told(world)).map(([to]) => to).sort();
const forget = (world: World) => world.db.prisma.outboxMessage.deleteMany();

async function submitted(world: World, callId: string, entrepreneur: Parameters<typeof submitCampaign>[1]) {
  const { ports } = world;
  const { campaignId } = await must(draftCampaign(ports, entrepreneur, { title: "Sombreros", callId }));
  const deadlineAt = new Date(world.now().getTime() + 20 * dayMs);
  const content = writtenCampaign({ title: "Sombreros", goal: 10_000n, deadlineAt });
  await must(editCampaign(ports, entrepreneur, { campaignId, content }));
  return { campaignId, ...(await must(submitCampaign(ports, entrepreneur, campaignId))) };
}

test("a campaign sent to review is told to the operators and the call's matchers alone, each once, as long as their side decides", async () => {
  const { world, call } = await openHouse();
  const { ports } = world;
  const entrepreneur = await world.addPerson("Yusmary");
  const { campaignId, submittedAt } = await submitted(world, call.callId, entrepreneur);
  expect(await receivers(world)).toEqual(reviewers);
  expect((await told(world))[0]![1]).toBe("Por revisar: «Sombreros»");
  const [mail] = await sentMails(world, "review-waiting");
  expect(mail!.text).toContain(`/panel/campanas/${campaignId}/revision`);

  const decide = (side: "operator" | "matcher", decision: "approved" | "changes_asked") => {
    const actor = side === "operator" ? call.operator : call.ana;
    const review = { campaignId, side, decision, comment: "¿Por qué?", submittedAt };
    return must(reviewCampaign(ports, actor, review));
  };
  await decide("matcher", "approved");
  expect(await receivers(world)).toEqual(["olga@example.org", "teresa@example.org"]);
  await decide("operator", "changes_asked");
  expect(await receivers(world)).toEqual([]);

  await world.wait(60_000);
  await must(submitCampaign(ports, entrepreneur, campaignId));
  expect(await receivers(world)).toEqual(reviewers);
  expect(await world.db.prisma.outboxMessage.count({ where: { kind: "review-waiting" } })).toBe(8);
});

test("an e-mail about what was decided meanwhile leaves the outbox, and waits for nobody", async () => {
  const { world, call } = await openHouse();
  await submitted(world, call.callId, await world.addPerson("Yusmary"));
  const mailWriter = { write: async () => null };
  expect(await sendOutbox({ ...world.ports, mailWriter }, { most: 20 })).toBe(4);
  expect(await world.db.prisma.outboxMessage.count()).toBe(0);
});

test("who wrote a campaign, and who does not review any more, is not told that it waits", async () => {
  const { world, call } = await openHouse();
  await submitted(world, call.callId, call.luis);
  expect(await receivers(world)).toEqual(["ana@example.org", "olga@example.org", "teresa@example.org"]);
  await world.db.prisma.membership.deleteMany({ where: { personId: call.ana.personId } });
  expect(await receivers(world)).toEqual(["olga@example.org", "teresa@example.org"]);
});

test("evidence and a final report are told to their reviewers, until one of them decides", async () => {
  const { world, call } = await openHouse();
  const { ports, db } = world;
  const [campaign] = await paidCampaigns(world, call, ["Sombreros"]);
  const { campaignId, entrepreneur, trancheId } = campaign!;
  await forget(world);
  const evidence = await sentEvidence(world, entrepreneur, trancheId);
  expect(await receivers(world)).toEqual(reviewers);
  expect((await told(world))[0]![1]).toBe("Por revisar: respaldos de «Sombreros»");
  await must(decideEvidence(ports, call.luis, { trancheId, isAccepted: true, comment: "", ...evidence }));
  expect(await receivers(world)).toEqual([]);

  await forget(world);
  await db.prisma.campaign.update({ where: { id: campaignId }, data: { state: "reporting" } });
  const report = await sentReport(world, entrepreneur, campaignId);
  expect(await receivers(world)).toEqual(reviewers);
  expect((await told(world))[0]![1]).toBe("Por revisar: el informe final de «Sombreros»");
  const ask = { campaignId, isAccepted: false, comment: "¿Y las fotos?", ...report };
  await must(decideReport(ports, call.operator, ask));
  expect(await receivers(world)).toEqual([]);
});
