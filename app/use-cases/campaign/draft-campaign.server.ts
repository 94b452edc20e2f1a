import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { findFreeSlug } from "../find-free-slug.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type DraftRefusal = { kind: "not_allowed" } | { kind: "title_missing" } | { kind: "unknown_call" };

/** A signed-in person begins a campaign for a call; it is theirs alone until they submit it. */
export async function draftCampaign(
  ports: Ports,
  actor: Actor,
  { title, callId }: { title: string; callId: string },
): Promise<Result<{ campaignId: string; slug: string }, DraftRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  if (title.trim() === "") return refused({ kind: "title_missing" });
  const { prisma } = ports.db;
  const call = await prisma.call.findUnique({ where: { id: callId } });
  if (call?.state !== "open") return refused({ kind: "unknown_call" });
  const person = await prisma.person.findUniqueOrThrow({ where: { id: actor.personId } });
  const now = ports.clock.now();
  const campaignId = ports.ids.id();
  const slug = await findFreeSlug(
    title,
    async (wanted) => (await prisma.campaign.count({ where: { slug: wanted } })) === 0,
  );
  await prisma.campaign.create({
    data: {
      id: campaignId,
      slug,
      entrepreneurId: actorIdOf(actor)!,
      callId,
      publicName: person.name,
      title: title.trim(),
      summary: "",
      story: "",
      sector: "",
      province: "",
      canton: "",
      currency: call.currency,
      goal: 1n,
      createdAt: now,
      updatedAt: now,
    },
  });
  return done({ campaignId, slug });
}
