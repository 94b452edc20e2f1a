import type { Actor } from "#app/domain/access/actor.ts";
import { addPaper, paidCampaigns, sentEvidence, sentReport } from "../../factories/evidence.ts";
import { type FundedCall, must } from "../../factories/running-campaign.ts";
import type { World } from "../../support/world.ts";

/** Evidence to be handed in and to be reviewed, and final reports to be written and to be reviewed. */
export async function evidenceMade(
  world: World,
  { call, entrepreneur }: { call: FundedCall; entrepreneur: Actor & { kind: "person" } },
) {
  const titles = ["Por respaldar", "Por revisar", "Por informar", "Por publicar"];
  const [spending, sent, reporting, reported] = await paidCampaigns(world, call, titles, { days: 1 });
  const own = [spending!.campaignId, reporting!.campaignId];
  await world.db.prisma.campaign.updateMany({
    where: { id: { in: own } },
    data: { entrepreneurId: entrepreneur.personId },
  });
  await world.db.prisma.campaign.updateMany({
    where: { id: { in: [reporting!.campaignId, reported!.campaignId] } },
    data: { state: "reporting" },
  });
  const { trancheId } = spending!;
  const pieceId = world.ports.ids.id();
  await must(addPaper(world, entrepreneur, { trancheId, pieceId, paper: "to be withdrawn" }));
  return {
    spending: { trancheId, pieceId },
    sentEvidence: {
      trancheId: sent!.trancheId,
      owner: sent!.entrepreneur,
      ...(await sentEvidence(world, sent!.entrepreneur, sent!.trancheId)),
    },
    reportingId: reporting!.campaignId,
    sentReport: {
      campaignId: reported!.campaignId,
      owner: reported!.entrepreneur,
      ...(await sentReport(world, reported!.entrepreneur, reported!.campaignId)),
    },
  };
}
