import { type AccessRefusal, type Actor, actorIdOf, isMatcherOf } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { findFreeSlug } from "../find-free-slug.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

type Draft = { matcherId: string; title: string; summary: string; currency: Currency; fundName: string };

/** A matcher begins a call, with its first fund; nothing is public before its terms are approved. */
export async function draftCall(
  ports: Ports,
  actor: Actor,
  { matcherId, title, summary, currency, fundName }: Draft,
): Promise<Result<{ callId: string; slug: string }, AccessRefusal>> {
  if (!isMatcherOf(actor, matcherId)) return refused({ kind: "not_allowed" });
  const { prisma } = ports.db;
  const now = ports.clock.now();
  const callId = ports.ids.id();
  const slug = await findFreeSlug(
    title,
    async (wanted) => (await prisma.call.count({ where: { slug: wanted } })) === 0,
  );
  await prisma.call.create({
    data: {
      id: callId,
      slug,
      matcherId,
      title,
      summary,
      currency,
      createdBy: actorIdOf(actor)!,
      createdAt: now,
      funds: { create: { id: ports.ids.id(), name: fundName, priority: 1, currency, createdAt: now } },
    },
  });
  return done({ callId, slug });
}
