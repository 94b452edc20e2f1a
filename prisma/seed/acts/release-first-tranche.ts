import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import type { SeedCampaign } from "../campaigns/campaign-content.ts";
import { campaignOf, must, type Stage } from "../stage.ts";

type Of = { key: string };

/** Facilitator or operator proposes the release of the first tranche. */
export async function proposeFirst(stage: Stage, { key }: Of): Promise<void> {
  const { campaignId } = campaignOf(stage, key);
  const where = { campaignId, position: 1 };
  const tranche = await stage.ports.db.prisma.tranche.findFirstOrThrow({ where });
  const proposer = key < "m" ? stage.staff.facilitator : stage.staff.operator;
  await must(proposeRelease(stage.ports, proposer, tranche.id));
}

/** Somebody of the matcher approves it. */
export async function approveFirst(stage: Stage, of: Of): Promise<void> {
  const releaseId = await findRelease(stage, of);
  await must(
    decideRelease(stage.ports, stage.staff.luis, { releaseId, isApproved: true, reason: "Conforme." }),
  );
}

/** The second operator pays it by bank transfer and keeps the proof. */
export async function payFirst(
  stage: Stage,
  { key, owner }: Of & Pick<SeedCampaign, "owner">,
): Promise<void> {
  const { ports, staff } = stage;
  const releaseId = await findRelease(stage, { key });
  const { total } = await ports.db.prisma.release.findUniqueOrThrow({ where: { id: releaseId } });
  const reference = `TRF-${releaseId.slice(-8).toUpperCase()}`;
  const lines = [
    "COMPROBANTE DE TRANSFERENCIA (demostración)",
    reference,
    `Beneficiaria o beneficiario: ${owner}`,
  ];
  const dollars = `${total / 100n},${(total % 100n).toString().padStart(2, "0")}`;
  const bytes = Buffer.from(
    [...lines, `Valor: USD ${dollars}`, ports.clock.now().toISOString(), ""].join("\n"),
  );
  const proofHash = await storeFile(ports, {
    bytes,
    mediaType: "text/plain; charset=utf-8",
    isPublic: false,
  });
  await must(recordPayout(ports, staff.second, { releaseId, reference, proofHash }));
}

/** The entrepreneur confirms that it arrived. */
export async function confirmFirst(stage: Stage, { key }: Of): Promise<void> {
  const releaseId = await findRelease(stage, { key });
  const payout = await stage.ports.db.prisma.payout.findFirstOrThrow({ where: { releaseId } });
  await must(confirmPayout(stage.ports, campaignOf(stage, key).entrepreneur, payout.id));
}

async function findRelease(stage: Stage, { key }: Of): Promise<string> {
  const { campaignId } = campaignOf(stage, key);
  const { id } = await stage.ports.db.prisma.release.findFirstOrThrow({ where: { campaignId } });
  return id;
}
