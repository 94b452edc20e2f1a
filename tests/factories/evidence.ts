import { createHash } from "node:crypto";
import type { Actor } from "#app/domain/access/actor.ts";
import type { ReportContent } from "#app/domain/report/final-report.ts";
import { addPiece } from "#app/use-cases/evidence/add-piece.server.ts";
import { sendEvidence } from "#app/use-cases/evidence/send-evidence.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { editReport } from "#app/use-cases/report/edit-report.server.ts";
import { submitReport } from "#app/use-cases/report/submit-report.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import type { World } from "../support/world.ts";
import { keepProofOf } from "./payouts.ts";
import { type FundedCall, give, launchCampaign, must, releaseFirst } from "./running-campaign.ts";

export type Paid = { campaignId: string; slug: string; entrepreneur: Actor & { kind: "person" } };

/** The tranche of a campaign at a position. */
export function trancheOf({ db }: World, campaignId: string, position: number) {
  return db.prisma.tranche.findFirstOrThrow({ where: { campaignId, position } });
}

/** Campaigns of one call that were funded with 45.00 and as much match, whose first tranche was paid and has arrived. */
export async function paidCampaigns(
  world: World,
  call: FundedCall,
  titles: readonly string[],
  { days = 20 }: { days?: number } = {},
): Promise<(Paid & { trancheId: string })[]> {
  const campaigns: Paid[] = [];
  for (const title of titles) {
    const campaign = await launchCampaign(world, call, { title, goal: 8_000n, days });
    const donor = title.toLowerCase().replaceAll(" ", "-");
    await give(world, { campaignId: campaign.campaignId, amount: 2_000n, donor: `${donor}-carmen` });
    await give(world, { campaignId: campaign.campaignId, amount: 2_500n, donor: `${donor}-jorge` });
    campaigns.push(campaign);
  }
  await world.wait((days + 1) * 86_400_000);
  const paid: (Paid & { trancheId: string })[] = [];
  for (const campaign of campaigns) {
    const releaseId = await releaseFirst(world, call, campaign.campaignId);
    await payAndConfirm(world, call, { releaseId, entrepreneur: campaign.entrepreneur });
    paid.push({ ...campaign, trancheId: (await trancheOf(world, campaign.campaignId, 1)).id });
  }
  return paid;
}

/** Pays an approved release; its entrepreneur confirms that it arrived. */
export async function payAndConfirm(
  world: World,
  { operator }: FundedCall,
  { releaseId, entrepreneur }: { releaseId: string; entrepreneur: Actor },
): Promise<void> {
  const proofHash = await keepProofOf(world, releaseId);
  const payout = { releaseId, reference: `transfer ${releaseId}`, proofHash };
  const { payoutId } = await must(recordPayout(world.ports, operator, payout));
  await must(confirmPayout(world.ports, entrepreneur, payoutId));
}

/** Proposes, approves, pays and confirms a tranche that was reached. */
export async function payTranche(
  world: World,
  call: FundedCall,
  { trancheId, entrepreneur }: { trancheId: string; entrepreneur: Actor },
): Promise<void> {
  const { releaseId } = await must(proposeRelease(world.ports, call.operator, trancheId));
  await must(decideRelease(world.ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  await payAndConfirm(world, call, { releaseId, entrepreneur });
}

/** Adds a piece of evidence: `paper` is what the file holds. Answers the use case's answer. */
export async function addPaper(
  { ports, db, now }: World,
  who: Actor,
  { trancheId, paper = "receipt", amount = 1_000n, ...of }: PaperOf,
) {
  const bytes = Buffer.from(paper);
  const { campaignId } = await db.prisma.tranche.findUniqueOrThrow({ where: { id: trancheId } });
  const line = await db.prisma.budgetLine.findFirstOrThrow({ where: { campaignId } });
  return addPiece(ports, who, {
    pieceId: of.pieceId ?? ports.ids.id(),
    trancheId,
    content: {
      budgetLineId: of.budgetLineId ?? line.id,
      amount,
      supplier: "Ferretería Don Lucho",
      bought: "Hormas",
      dated: of.dated ?? now().toISOString().slice(0, 10),
    },
    file: {
      hash: await storeFile(ports, { bytes, mediaType: "application/pdf", isPublic: false }),
      uploadedHash: createHash("sha256").update(bytes).digest("hex"),
    },
  });
}

type PaperOf = {
  trancheId: string;
  paper?: string;
  amount?: bigint;
  pieceId?: string;
  budgetLineId?: string;
  dated?: string;
};

/** Evidence of one paper, sent to be reviewed. */
export async function sentEvidence(world: World, who: Actor, trancheId: string): Promise<{ sentAt: Date }> {
  await must(addPaper(world, who, { trancheId, paper: trancheId }));
  return must(sendEvidence(world.ports, who, { trancheId, message: "" }));
}

export const wholeReport: ReportContent = {
  text: "Compramos las hormas y ahora vendemos el doble.",
  salesBefore: 30_000n,
  salesAfter: 62_000n,
  jobsBefore: 1,
  jobsAfter: 2,
  formalised: "in_progress",
  pictures: [],
};

/** A complete final report, sent to be reviewed. */
export async function sentReport(world: World, who: Actor, campaignId: string): Promise<{ sentAt: Date }> {
  await must(editReport(world.ports, who, { campaignId, content: wholeReport }));
  return must(submitReport(world.ports, who, { campaignId, message: "" }));
}
