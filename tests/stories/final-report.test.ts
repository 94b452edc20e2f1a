import { expect, test } from "vitest";
import { readFinalReport } from "#app/queries/panel/final-report.server.ts";
import { decideEvidence } from "#app/use-cases/evidence/decide-evidence.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { decideReport } from "#app/use-cases/report/decide-report.server.ts";
import { editReport } from "#app/use-cases/report/edit-report.server.ts";
import { submitReport } from "#app/use-cases/report/submit-report.server.ts";
import {
  paidCampaigns,
  payTranche,
  sentEvidence,
  sentReport,
  trancheOf,
  wholeReport,
} from "../factories/evidence.ts";
import { must, openFundedCall } from "../factories/running-campaign.ts";
import { createWorld } from "../support/world.ts";

test("the report is due after the last tranche, names all that is missing, and what becomes free after the close is a supplement still", async () => {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world);
  const [paid] = await paidCampaigns(world, call, ["Sombreros"]);
  const { campaignId, entrepreneur, trancheId } = paid!;
  const edit = (content = wholeReport) => editReport(ports, entrepreneur, { campaignId, content });
  const submit = () => submitReport(ports, entrepreneur, { campaignId, message: "" });
  expect(await edit()).toEqual({ ok: false, refusal: { kind: "not_due" } });
  const { sentAt } = await sentEvidence(world, entrepreneur, trancheId);
  await must(decideEvidence(ports, call.ana, { trancheId, isAccepted: true, comment: "", sentAt }));
  await reachDueTranches(ports);
  const last = await trancheOf(world, campaignId, 2);
  await payTranche(world, call, { trancheId: last.id, entrepreneur });
  // It begins with what the campaign said of who works there, until something else is written.
  const jobsBefore = async () => (await readFinalReport(world.db, campaignId))?.report.jobsBefore;
  expect(await jobsBefore()).toBe(2);
  expect(await submit()).toMatchObject({ refusal: { kind: "not_ready", problems: { length: 6 } } });
  await must(edit({ ...wholeReport, jobsBefore: null, jobsAfter: 2 }));
  expect(await jobsBefore()).toBeNull();
  await must(edit({ ...wholeReport, jobsAfter: null }));
  expect(await submit()).toEqual({
    ok: false,
    refusal: { kind: "not_ready", problems: [{ field: "jobsAfter", kind: "missing" }] },
  });
  const { name } = await world.db.prisma.person.findUniqueOrThrow({ where: { id: entrepreneur.personId } });
  const protect = (isProtected: boolean) =>
    world.db.prisma.campaign.update({ where: { id: campaignId }, data: { isProtected } });
  await protect(true);
  await must(edit({ ...wholeReport, text: `Soy ${name} y ya coso de día.` }));
  expect(await submit(), "nobody reads who stands behind it").toEqual({
    ok: false,
    refusal: { kind: "tells_who" },
  });
  await protect(false);
  const report = await sentReport(world, entrepreneur, campaignId);
  expect(await edit()).toEqual({ ok: false, refusal: { kind: "not_editable" } });
  await world.db.sql.query("update donor_contact set email = 'carmen@example.org'");
  const decision = { campaignId, isAccepted: true, comment: "", sentAt: report.sentAt };
  await must(decideReport(ports, call.ana, decision));
  expect(await decideReport(ports, call.luis, decision)).toEqual({
    ok: false,
    refusal: { kind: "decided_before" },
  });
  expect(await edit()).toEqual({ ok: false, refusal: { kind: "not_due" } });
  // Who gave twice is told once.
  const told = await world.db.prisma.outboxMessage.findMany({ where: { kind: "report-published" } });
  expect(told.map(({ toEmail }) => toEmail)).toEqual(["carmen@example.org"]);
  // Closed, it may still get what becomes free: here there is nothing, and it is not refused for its state.
  expect(await proposeRelease(ports, call.operator, last.id)).toEqual({
    ok: false,
    refusal: { kind: "nothing_to_release" },
  });
});
