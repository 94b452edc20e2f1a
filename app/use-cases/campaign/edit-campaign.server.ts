import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import {
  budgetLinesBound,
  type CampaignContent,
  mostStoryPictures,
  textBounds,
} from "#app/domain/campaign/campaign-content.ts";
import { editableStates } from "#app/domain/campaign/campaign-state.ts";
import { mayStillWrite, mayWrite, writingHelp } from "../facilitation/may-write.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type EditRefusal =
  | { kind: "not_allowed" }
  | { kind: "not_editable" }
  | { kind: "too_much" }
  /** It was saved in another window or by somebody else since `seen`. */
  | { kind: "saved_elsewhere" };

/** Letters: what somebody pastes by mistake is not kept. */
const longestStory = 10 * textBounds.story;

type Edit = {
  campaignId: string;
  content: CampaignContent;
  /** Number of the saving that whoever writes has before them; null: whatever was saved meanwhile. */
  seen?: number | null;
  /** Fields of the form as they were typed, when they cannot all be read as content yet. */
  typed?: Readonly<Record<string, string>> | null;
};

/**
 * The entrepreneur, or who helps with their consent, saves what they wrote, complete or not: a draft loses nothing. Texts are cut at their bounds only
 * by the check before review. Refuses `too_much` for lines beyond the most a budget may have. Answers the number of this saving.
 */
export async function editCampaign(
  ports: Ports,
  actor: Actor,
  { campaignId, content, seen = null, typed = null }: Edit,
): Promise<Result<{ saves: number }, EditRefusal>> {
  const { prisma } = ports.db;
  const campaign = await prisma.campaign.findUnique({ where: { id: campaignId }, include: writingHelp });
  if (!campaign || !mayWrite(actor, campaign)) return refused({ kind: "not_allowed" });
  if (content.budget.length > budgetLinesBound || content.storyPictures.length > mostStoryPictures)
    return refused({ kind: "too_much" });
  if ([content.story, content.team, content.plan].some(({ length }) => length > longestStory))
    return refused({ kind: "too_much" });
  if (typed && JSON.stringify(typed).length > 2 * longestStory) return refused({ kind: "too_much" });
  const { budget, goal, storyPictures, ...texts } = content;
  const lines = budget.filter(({ amount }) => amount > 0n);
  const now = ports.clock.now();
  return prisma.$transaction(async (documents) => {
    // Also takes the row: who submits or saves at the same moment comes before or after, never in between.
    const [saved] = await documents.campaign.updateManyAndReturn({
      where: {
        id: campaignId,
        state: { in: [...editableStates] },
        ...mayStillWrite(actor),
        ...(seen === null ? {} : { saves: seen }),
      },
      data: {
        ...texts,
        goal: goal > 0n ? goal : 1n,
        updatedAt: now,
        savedBy: actorIdOf(actor),
        saves: { increment: 1 },
      },
      select: { saves: true },
    });
    if (!saved) {
      const now = await documents.campaign.findUniqueOrThrow({
        where: { id: campaignId },
        include: writingHelp,
      });
      if (!mayWrite(actor, now)) return refused({ kind: "not_allowed" });
      const { state } = now;
      return refused({ kind: editableStates.includes(state) ? "saved_elsewhere" : "not_editable" });
    }
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
    await documents.storyPicture.deleteMany({ where: { campaignId } });
    await documents.storyPicture.createMany({
      data: storyPictures.map(({ hash, alt }, index) => ({ campaignId, position: index + 1, hash, alt })),
    });
    await documents.campaignDraft.deleteMany({ where: { campaignId } });
    if (typed) await documents.campaignDraft.create({ data: { campaignId, typed, savedAt: now } });
    return done({ saves: saved.saves });
  });
}
