import { readFile } from "node:fs/promises";
import { unsaid } from "#app/domain/campaign/campaign-content.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { protectCampaign } from "#app/use-cases/campaign/protect-campaign.server.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import type { SeedCampaign } from "../campaigns/campaign-content.ts";
import { addressOf } from "../donors.ts";
import { keepDrawing } from "../keep-drawing.ts";
import { campaignOf, must, type Person, type Stage } from "../stage.ts";

/** The entrepreneur writes the campaign, with its picture, and sends it to review. */
export async function submitTheCampaign(
  stage: Stage,
  { content, until }: { content: SeedCampaign; until: number },
): Promise<void> {
  const { ports, calendar, callId } = stage;
  const entrepreneur = await enterEntrepreneur(stage, content.owner);
  const { campaignId } = await must(draftCampaign(ports, entrepreneur, { title: content.title, callId }));
  const { title, summary, sector, province, canton, publicName, pictureAlt } = content;
  const budget = content.budget.map(([label, amount]) => ({ label, amount }));
  const picture = await readFile(new URL(`../pictures/${content.key}.svg`, import.meta.url));
  await must(
    editCampaign(ports, entrepreneur, {
      campaignId,
      content: {
        ...unsaid,
        ...content.venture,
        ...{ title, summary, sector, province, canton, publicName, pictureAlt, budget },
        story: content.story.join("\n\n"),
        goal: goalOf(content),
        kind: content.kind ?? unsaid.kind,
        deadlineAt: new Date(calendar.endOf(until)),
        pictureHash: await keepDrawing(ports, picture),
      },
    }),
  );
  if (content.isProtected)
    await must(protectCampaign(ports, entrepreneur, { campaignId, isProtected: true, publicName }));
  await must(submitCampaign(ports, entrepreneur, campaignId));
  stage.campaigns.set(content.key, { campaignId, entrepreneur });
}

/** The operator approves it, and later somebody of the matcher; with both it is live. */
export async function approveCampaign(
  stage: Stage,
  { key, side }: { key: string; side: "operator" | "matcher" },
): Promise<void> {
  const { campaignId } = campaignOf(stage, key);
  const submittedAt = await submittedAtOf(stage, campaignId);
  const reviewer = side === "operator" ? stage.staff.operator : stage.staff.ana;
  const review = { campaignId, side, decision: "approved", comment: "", submittedAt } as const;
  await must(reviewCampaign(stage.ports, reviewer, review));
}

export async function submittedAtOf({ ports }: Stage, campaignId: string): Promise<Date> {
  const { submittedAt } = await ports.db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  return submittedAt!;
}

export function goalOf({ budget }: SeedCampaign): bigint {
  return budget.reduce((sum, [, cents]) => sum + cents, 0n);
}

/** The first name is the address where it is free, as people choose them. */
async function enterEntrepreneur({ ports }: Stage, name: string): Promise<Person> {
  const { prisma } = ports.db;
  const short = addressOf(name.split(" ")[0]!);
  const isTaken = (await prisma.person.count({ where: { email: short } })) > 0;
  const personId = ports.ids.id();
  const email = isTaken ? addressOf(name) : short;
  await prisma.person.create({ data: { id: personId, email, name, createdAt: ports.clock.now() } });
  return { kind: "person", personId, roles: [] };
}
