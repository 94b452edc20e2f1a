import { createHash } from "node:crypto";
import type { Actor } from "#app/domain/access/actor.ts";
import type { StatedAccount } from "#app/domain/payout/payout-account.ts";
import { approvePayoutBatch } from "#app/use-cases/payout/approve-payout-batch.server.ts";
import { createPayoutBatch } from "#app/use-cases/payout/create-payout-batch.server.ts";
import { statePayoutAccount } from "#app/use-cases/payout/state-payout-account.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { dayMs, type World } from "../support/world.ts";
import { type FundedCall, give, launchCampaign, must, releaseFirst } from "./running-campaign.ts";

export const savings: StatedAccount = {
  rail: "bank_transfer",
  country: "EC",
  holder: "Yusmary Peña Ñáñez",
  documentType: "national_id",
  documentNumber: "1710034065",
  bankName: "Cooperativa Jardín Azuayo",
  bankCode: "COJAEC21",
  accountType: "savings",
  accountNumber: "220045671234",
};

export const inCash: StatedAccount = {
  ...savings,
  rail: "cash_code",
  documentType: "passport",
  documentNumber: "VE0912873",
  bankName: "",
  bankCode: "",
  accountType: "",
  accountNumber: "",
};

/** Campaigns of one call that run for some days, each with an approved release of 45.00. */
export async function approvedReleases(
  world: World,
  call: FundedCall,
  { titles, days = 20 }: { titles: string[]; days?: number },
) {
  const campaigns: Awaited<ReturnType<typeof launchCampaign>>[] = [];
  for (const title of titles) {
    const campaign = await launchCampaign(world, call, { title, goal: 8_000n, days });
    const { campaignId } = campaign;
    const donor = title.toLowerCase().replaceAll(" ", "-");
    await give(world, { campaignId, amount: 2_000n, donor: `${donor}-carmen` });
    await give(world, { campaignId, amount: 2_500n, donor: `${donor}-jorge` });
    campaigns.push(campaign);
  }
  await world.wait((days + 1) * dayMs);
  const released: ((typeof campaigns)[number] & { releaseId: string })[] = [];
  for (const campaign of campaigns)
    released.push({ ...campaign, releaseId: await releaseFirst(world, call, campaign.campaignId) });
  return released;
}

/** Where somebody is paid. */
export async function stateAccount({ ports }: World, who: Actor, stated: StatedAccount = savings) {
  return must(statePayoutAccount(ports, who, stated));
}

/** A batch of these releases: put together by one operator, approved by another. */
export async function approvedBatch(
  { ports }: World,
  call: FundedCall,
  releaseIds: string[],
): Promise<string> {
  const { batchId } = await must(createPayoutBatch(ports, call.operator, { releaseIds }));
  await must(approvePayoutBatch(ports, call.treasurer, batchId));
  return batchId;
}

/** What a bank gives as proof; another for each text. */
export function keepProofOf({ ports }: World, text: string): Promise<string> {
  return storeFile(ports, { bytes: Buffer.from(text), mediaType: "application/pdf", isPublic: false });
}

export const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** A release is paid by hand, and its entrepreneur says that it arrived. */
export async function payAndArrive(world: World, call: FundedCall, releaseId: string): Promise<void> {
  const { ports, db } = world;
  const proofHash = await keepProofOf(world, releaseId);
  const payment = { releaseId, reference: `TRF-${releaseId}`, proofHash };
  const { payoutId } = await must(recordPayout(ports, call.treasurer, payment));
  const { campaignId } = await db.prisma.release.findUniqueOrThrow({ where: { id: releaseId } });
  const { entrepreneurId } = await db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  await must(confirmPayout(ports, { kind: "person", personId: entrepreneurId, roles: [] }, payoutId));
}
