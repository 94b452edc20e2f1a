import { sqlOfDocuments } from "#app/db/sql-of-documents.ts";
import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { type ContentProblem, findProblems } from "#app/domain/campaign/campaign-content.ts";
import { editableStates } from "#app/domain/campaign/campaign-state.ts";
import { toVersion } from "#app/domain/campaign/campaign-version.ts";
import { pickContent } from "#app/domain/campaign/pick-content.ts";
import { findTelling, tellsWho } from "#app/domain/campaign/tells-who.ts";
import { consentTexts } from "#app/domain/rights/consent.ts";
import { maySend, writingHelp } from "../facilitation/may-write.ts";
import { findFreeSlug } from "../find-free-slug.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellReviewers } from "../tell-reviewers.server.ts";

export type SubmitRefusal =
  | { kind: "not_allowed" }
  | { kind: "not_editable" }
  | { kind: "call_is_over" }
  | { kind: "not_ready"; problems: ContentProblem[] };

/** The entrepreneur, or who helps and was let, sends the campaign to review; what is still missing is named, all of it together. With it they accept the terms. Answers its moment. */
export async function submitCampaign(
  ports: Ports,
  actor: Actor,
  campaignId: string,
): Promise<Result<{ submittedAt: Date }, SubmitRefusal>> {
  return ports.db.prisma.$transaction(async (documents) => {
    // What is read below stays as it is until the campaign is submitted.
    await documents.$queryRaw`select from campaign where id = ${campaignId}::uuid for update`;
    const campaign = await documents.campaign.findUnique({
      where: { id: campaignId },
      include: {
        budgetLines: { orderBy: { position: "asc" } },
        storyPictures: { orderBy: { position: "asc" } },
        call: true,
        entrepreneur: true,
        ...writingHelp,
      },
    });
    if (!campaign || !maySend(actor, campaign)) return refused({ kind: "not_allowed" });
    const byId = actorIdOf(actor);
    if (!editableStates.includes(campaign.state)) return refused({ kind: "not_editable" });
    const now = ports.clock.now();
    if (campaign.call?.state !== "open" || !campaign.call.closesAt) return refused({ kind: "call_is_over" });
    const content = pickContent(campaign);
    const { entrepreneur: behind, canton, isProtected } = campaign;
    const problems = [
      ...findProblems(content, { now, callEndsAt: campaign.call.closesAt }),
      ...(isProtected ? findTelling(content, behind) : []),
    ];
    if (problems.length > 0) return refused({ kind: "not_ready", problems });
    await documents.campaign.update({
      where: { id: campaignId },
      data: {
        ...(await newAddress()),
        state: "in_review",
        stateReason: null,
        submittedAt: now,
        updatedAt: now,
      },
    });
    await documents.campaignVersion.create({
      data: {
        id: ports.ids.id(),
        campaignId,
        submittedAt: now,
        content: toVersion(content),
        submittedBy: byId,
      },
    });
    await documents.consent.create({
      data: {
        ...{ id: ports.ids.id(), at: now, kind: "terms", isGiven: true, campaignId },
        ...{ textVersion: consentTexts.terms, locale: behind.locale },
        ...{ personId: campaign.entrepreneurId, recordedBy: byId },
      },
    });
    const sent = { what: "campaign", id: campaignId, sentAt: now } as const;
    const { matcherId } = campaign.call;
    await tellReviewers(
      sqlOfDocuments(documents),
      { ...sent, matcherId, author: campaign.entrepreneurId },
      { now },
    );
    return done({ submittedAt: now });

    /** An address made of an earlier title may still tell who stands behind it. */
    async function newAddress(): Promise<{ slug?: string }> {
      if (!isProtected || !tellsWho(campaign!.slug, { ...behind, canton })) return {};
      const isFree = async (slug: string) => (await documents.campaign.count({ where: { slug } })) === 0;
      return { slug: await findFreeSlug(campaign!.title, isFree) };
    }
  });
}
