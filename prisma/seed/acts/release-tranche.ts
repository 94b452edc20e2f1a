import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import type { SeedCampaign } from "../campaigns/campaign-content.ts";
import { campaignOf, must, type Stage } from "../stage.ts";

/** `position`: of the tranche; the first where it is not said. */
type Of = { key: string; position?: number };

/** Facilitator or operator proposes the release of a tranche. */
export async function proposeTranche(stage: Stage, { key, position = 1 }: Of): Promise<void> {
  const { campaignId } = campaignOf(stage, key);
  const where = { campaignId, position };
  const tranche = await stage.ports.db.prisma.tranche.findFirstOrThrow({ where });
  const proposer = key < "m" ? stage.staff.facilitator : stage.staff.operator;
  await must(proposeRelease(stage.ports, proposer, tranche.id));
}

/** Somebody of the matcher approves it. */
export async function approveTranche(stage: Stage, of: Of): Promise<void> {
  const releaseId = await findRelease(stage, of);
  await must(
    decideRelease(stage.ports, stage.staff.luis, { releaseId, isApproved: true, reason: "Conforme." }),
  );
}

/** The second operator pays it by bank transfer and keeps the proof. */
export async function payTranche(
  stage: Stage,
  { owner, ...of }: Of & Pick<SeedCampaign, "owner">,
): Promise<void> {
  const { ports, staff } = stage;
  const releaseId = await findRelease(stage, of);
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
export async function confirmTranche(stage: Stage, of: Of): Promise<void> {
  const releaseId = await findRelease(stage, of);
  const payout = await stage.ports.db.prisma.payout.findFirstOrThrow({ where: { releaseId } });
  await must(confirmPayout(stage.ports, campaignOf(stage, of.key).entrepreneur, payout.id));
}

async function findRelease(stage: Stage, { key, position = 1 }: Of): Promise<string> {
  const { campaignId } = campaignOf(stage, key);
  const { id } = await stage.ports.db.prisma.release.findFirstOrThrow({
    where: { campaignId, tranche: { position } },
  });
  return id;
}
