import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { addPiece } from "#app/use-cases/evidence/add-piece.server.ts";
import { decideEvidence } from "#app/use-cases/evidence/decide-evidence.server.ts";
import { sendEvidence } from "#app/use-cases/evidence/send-evidence.server.ts";
import { decideReport } from "#app/use-cases/report/decide-report.server.ts";
import { editReport } from "#app/use-cases/report/edit-report.server.ts";
import { submitReport } from "#app/use-cases/report/submit-report.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { drawReceipt } from "../drawing/receipt.ts";
import { finalReport, type handedIn, type reviewed, type SeedPaper } from "../evidence.ts";
import { keepDrawing } from "../keep-drawing.ts";
import { campaignOf, must, type Stage } from "../stage.ts";

/** The entrepreneur hands in the papers of a tranche and sends them. */
export async function handInEvidence(
  stage: Stage,
  { key, position, papers, message = "" }: (typeof handedIn)[number],
): Promise<void> {
  const { campaignId, entrepreneur } = campaignOf(stage, key);
  const { prisma } = stage.ports.db;
  const { id: trancheId } = await prisma.tranche.findFirstOrThrow({ where: { campaignId, position } });
  const lines = await prisma.budgetLine.findMany({ where: { campaignId }, orderBy: { position: "asc" } });
  for (const paper of papers) {
    const file = await keepReceipt(stage, paper);
    const { supplier, bought, cents: amount } = paper;
    const dated = new Date(stage.ports.clock.now().getTime() - 3 * 86_400_000).toISOString().slice(0, 10);
    const content = { budgetLineId: lines[paper.line]!.id, amount, supplier, bought, dated };
    const pieceId = stage.ports.ids.id();
    await must(addPiece(stage.ports, entrepreneur, { pieceId, trancheId, content, file }));
  }
  await must(sendEvidence(stage.ports, entrepreneur, { trancheId, message }));
}

async function keepReceipt({ ports }: Stage, paper: SeedPaper) {
  const bytes = Buffer.from(drawReceipt(paper));
  const hash = await storeFile(ports, { bytes, mediaType: "image/svg+xml", isPublic: false });
  return { hash, uploadedHash: createHash("sha256").update(bytes).digest("hex") };
}

/** Somebody of the matcher accepts it, or asks. */
export async function reviewEvidence(
  stage: Stage,
  { key, position, asks }: (typeof reviewed)[number],
): Promise<void> {
  const { campaignId } = campaignOf(stage, key);
  const where = { tranche: { campaignId, position } };
  const { trancheId, sentAt } = await stage.ports.db.prisma.trancheEvidence.findFirstOrThrow({ where });
  const decision = { trancheId, isAccepted: !asks, comment: asks ?? "", sentAt: sentAt! };
  await must(decideEvidence(stage.ports, stage.staff.ana, decision));
}

/** The entrepreneur tells what became of it, with a picture. */
export async function sendReport(stage: Stage): Promise<void> {
  const { campaignId, entrepreneur } = campaignOf(stage, finalReport.key);
  const bytes = await readFile(new URL(`../pictures/${finalReport.picture}.svg`, import.meta.url));
  const hash = await keepDrawing(stage.ports, bytes);
  const content = { ...finalReport.content, pictures: [{ hash, alt: finalReport.pictureAlt }] };
  await must(editReport(stage.ports, entrepreneur, { campaignId, content }));
  await must(submitReport(stage.ports, entrepreneur, { campaignId, message: "" }));
}

/** The operator accepts the report: it is published and the campaign closed. */
export async function acceptReport(stage: Stage): Promise<void> {
  const { campaignId } = campaignOf(stage, finalReport.key);
  const report = await stage.ports.db.prisma.finalReport.findUniqueOrThrow({ where: { campaignId } });
  const decision = { campaignId, isAccepted: true, comment: "Gracias por contarlo.", sentAt: report.sentAt! };
  await must(decideReport(stage.ports, stage.staff.operator, decision));
}
