import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decideEvidence } from "#app/use-cases/evidence/decide-evidence.server.ts";
import { sendEvidence } from "#app/use-cases/evidence/send-evidence.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { decideReport } from "#app/use-cases/report/decide-report.server.ts";
import {
  addPaper,
  paidCampaigns,
  payTranche,
  sentEvidence,
  sentReport,
  trancheOf,
} from "../../factories/evidence.ts";
import { exportFirstCall, verifyExport } from "../../factories/exported-call.ts";
import { must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld } from "../../support/world.ts";

const accepted = { isAccepted: true, comment: "" };

/** Two campaigns, one of them protected: the first paid twice with evidence between, and reported; the other only handed papers in. */
async function spentCall() {
  const world = await createWorld();
  const { ports, db } = world;
  const tranches = [
    { share: "0.5", needs: {} },
    { share: "1", needs: { evidence: true } },
  ];
  const call = await openFundedCall(world, { tranches });
  const [spent, hidden] = await paidCampaigns(world, call, ["Panadería", "Costura"]);
  const { entrepreneur, campaignId, trancheId } = spent!;
  const { sentAt } = await sentEvidence(world, entrepreneur, trancheId);
  await must(decideEvidence(ports, call.luis, { trancheId, sentAt, ...accepted }));
  await reachDueTranches(ports);
  const second = await trancheOf(world, campaignId, 2);
  await world.wait(1_000);
  await payTranche(world, call, { trancheId: second.id, entrepreneur });
  const report = await sentReport(world, entrepreneur, campaignId);
  await must(decideReport(ports, call.luis, { campaignId, ...report, ...accepted }));
  await db.prisma.campaign.update({ where: { id: hidden!.campaignId }, data: { isProtected: true } });
  await must(addPaper(world, hidden!.entrepreneur, { trancheId: hidden!.trancheId, paper: trancheId }));
  await must(sendEvidence(ports, hidden!.entrepreneur, { trancheId: hidden!.trancheId, message: "" }));
  return { world, call, spent: spent!, hidden: hidden! };
}

function rowsOf(path: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(path, "utf8")
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(head!.map((name, index) => [name, cells[index]!])));
}

test("an export tells of each tranche what was paid and shown, each piece with its file, and the reports' figures", async () => {
  const { world, call, spent, hidden } = await spentCall();
  const { folder, path } = await exportFirstCall(world);
  expect(verifyExport(folder)).toMatchObject({
    status: 0,
    said: expect.stringContaining("✓ 1 tranches that need"),
  });
  const luis = call.luis.personId;
  const of = (slug: string) => (row: Record<string, string>) => row.campaign === slug;
  expect(rowsOf(path("csv/tranches.csv")).filter(of(spent.slug))).toMatchObject([
    {
      tranche: "1",
      state: "confirmed",
      needs_evidence: "false",
      paid: "4500",
      shown: "1000",
      evidence: "accepted",
      accepted_by: luis,
    },
    {
      tranche: "2",
      state: "confirmed",
      needs_evidence: "true",
      paid: "4500",
      shown: "0",
      evidence: "",
      accepted_by: "",
    },
  ]);
  const pieces = rowsOf(path("csv/evidence.csv"));
  const line = { amount: "1000", currency: "USD", budget_line: "1", same_file_elsewhere: "true" };
  expect(pieces.filter(of(spent.slug))).toMatchObject([
    { ...line, bought: "Hormas", state: "accepted", accepted_by: luis },
  ]);
  expect(pieces.filter(of(hidden.slug))).toMatchObject([
    { ...line, bought: "", state: "sent", accepted_by: "" },
  ]);
  const kept = await world.db.prisma.evidencePiece.findMany({ select: { fileHash: true } });
  expect(pieces.map(({ file_hash }) => file_hash).sort()).toEqual(
    kept.map(({ fileHash }) => fileHash).sort(),
  );
  expect(rowsOf(path("csv/reports.csv"))).toMatchObject([
    {
      campaign: spent.slug,
      sales_before: "30000",
      sales_after: "62000",
      jobs_before: "1",
      jobs_after: "2",
      formalised: "in_progress",
      accepted_by: luis,
    },
  ]);
  for (const name of ["tranches", "evidence", "reports"])
    expect(readFileSync(path(`csv/${name}.csv`), "utf8")).not.toMatch(/Lucho|@/);
});

test("the verifier finds a tranche that was released although evidence of the one before had not been accepted", async () => {
  const { world, spent } = await spentCall();
  await world.db.sql.query(
    "update tranche_evidence set accepted_at = accepted_at + interval '1 day' where accepted_at is not null",
  );
  const late = await exportFirstCall(world);
  const broken = {
    status: 1,
    said: expect.stringContaining(`Tranche 2 of ${spent.slug} was proposed before evidence`),
  };
  expect(verifyExport(late.folder)).toMatchObject(broken);
  await world.db.sql.query(
    "update tranche_evidence set state = 'sent', accepted_at = null, accepted_by = null where accepted_at is not null",
  );
  const none = await exportFirstCall(world);
  expect(verifyExport(none.folder)).toMatchObject(broken);
  writeFileSync(none.path("csv/tranches.csv"), "");
  expect(verifyExport(none.folder)).toMatchObject({
    status: 1,
    said: expect.stringContaining("csv/tranches.csv is not the one"),
  });
});
