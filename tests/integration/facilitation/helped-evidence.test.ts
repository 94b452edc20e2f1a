import { expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { consentTexts } from "#app/domain/rights/consent.ts";
import { decideEvidence } from "#app/use-cases/evidence/decide-evidence.server.ts";
import { sendEvidence } from "#app/use-cases/evidence/send-evidence.server.ts";
import { answerInvitation } from "#app/use-cases/facilitation/answer-invitation.server.ts";
import { endFacilitation } from "#app/use-cases/facilitation/end-facilitation.server.ts";
import { inviteEntrepreneur } from "#app/use-cases/facilitation/invite-entrepreneur.server.ts";
import { editReport } from "#app/use-cases/report/edit-report.server.ts";
import { addPaper, paidCampaigns } from "../../factories/evidence.ts";
import { must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld } from "../../support/world.ts";

const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

test("who helps hands in evidence while they may, decides nothing about it, and neither confirms money nor writes the report", async () => {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const [paid] = await paidCampaigns(world, call, ["Horno"]);
  const { campaignId, trancheId, entrepreneur } = paid!;
  const organisationId = await world.addOrganisation("FUDELA", "facilitator");
  const sofia = await world.addPerson("Sofia", [{ organisationId, role: "facilitator" }]);
  expect(await addPaper(world, sofia, { trancheId })).toEqual(refusal("not_allowed"));
  const { email } = await db.prisma.person.findUniqueOrThrow({ where: { id: entrepreneur.personId } });
  const { facilitationId } = await must(
    inviteEntrepreneur(ports, sofia, { organisationId, email, locale: "es" }),
  );
  expect(await addPaper(world, sofia, { trancheId })).toEqual(refusal("not_allowed"));
  const consent = { campaignId, textVersion: consentTexts.help, maySubmit: false, locale: "es" };
  await must(answerInvitation(ports, entrepreneur, { facilitationId, isAgreed: true, ...consent }));
  await must(addPaper(world, sofia, { trancheId, amount: 9_000n }));
  await must(sendEvidence(ports, sofia, { trancheId, message: "" }));
  const [piece] = await db.prisma.evidencePiece.findMany();
  expect(piece).toMatchObject({ addedBy: sofia.personId });
  const report = { text: "", salesBefore: null, salesAfter: null, jobsBefore: null, jobsAfter: null };
  const written = { ...report, formalised: null, pictures: [] };
  expect(await editReport(ports, sofia, { campaignId, content: written })).toEqual(refusal("not_allowed"));

  // As an operator too, she is not the second person.
  const { sentAt } = await db.prisma.trancheEvidence.findUniqueOrThrow({ where: { trancheId } });
  const decision = { trancheId, sentAt: sentAt!, isAccepted: true, comment: "" };
  const both: Actor = {
    ...sofia,
    roles: [...sofia.roles, { organisationId: call.platform, role: "operator" }],
  };
  expect(await decideEvidence(ports, both, decision)).toEqual(refusal("second_person_needed"));
  await must(endFacilitation(ports, entrepreneur, { facilitationId }));
  expect(await addPaper(world, sofia, { trancheId, paper: "another" })).toEqual(refusal("not_allowed"));
  await must(decideEvidence(ports, call.operator, decision));
});
