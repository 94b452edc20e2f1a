import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { budgetLinesBound, type CampaignContent, textBounds } from "#app/domain/campaign/campaign-content.ts";
import { editableStates } from "#app/domain/campaign/campaign-state.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type EditRefusal = { kind: "not_allowed" } | { kind: "not_editable" } | { kind: "too_much" };

/**
 * The entrepreneur saves what they wrote, complete or not: a draft loses nothing. Texts are cut at their bounds only
 * by the check before review. Refuses `too_much` for lines beyond the most a budget may have.
 */
export async function editCampaign(
  ports: Ports,
  actor: Actor,
  { campaignId, content }: { campaignId: string; content: CampaignContent },
): Promise<Result<null, EditRefusal>> {
  const { prisma } = ports.db;
  const campaign = await prisma.campaign.findUnique({ where: { id: campaignId } });
  if (!campaign || actor.kind !== "person" || campaign.entrepreneurId !== actorIdOf(actor))
    return refused({ kind: "not_allowed" });
  if (content.budget.length > budgetLinesBound || content.story.length > 10 * textBounds.story)
    return refused({ kind: "too_much" });
  const { budget, goal, ...texts } = content;
  const lines = budget.filter(({ amount }) => amount > 0n);
  return prisma.$transaction(async (documents) => {
    // Also takes the row: who submits or saves at the same moment comes before or after, never in between.
    const { count } = await documents.campaign.updateMany({
      where: { id: campaignId, state: { in: [...editableStates] } },
      data: { ...texts, goal: goal > 0n ? goal : 1n, updatedAt: ports.clock.now() },
    });
    if (count === 0) return refused({ kind: "not_editable" });
    await documents.budgetLine.deleteMany({ where: { campaignId } });
    await documents.budgetLine.createMany({
      data: lines.map(({ label, amount }, index) => ({
        id: ports.ids.id(),
        campaignId,
        position: index + 1,
        label,
        amount,
      })),
    });
    return done(null);
  });
}
