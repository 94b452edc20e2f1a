import { countVisit } from "#app/use-cases/campaign/count-visit.server.ts";
import type { Chance } from "../chance.ts";
import type { Stage } from "../stage.ts";
import { visitShares } from "../telling.ts";

/** What one day brought to the pages of the campaigns that are live. */
export async function countVisits(stage: Stage, chance: Chance): Promise<void> {
  const { ports } = stage;
  const live = await ports.db.prisma.campaign.findMany({
    where: { state: "live" },
    orderBy: { slug: "asc" },
    select: { slug: true },
  });
  const visits = live.flatMap(({ slug }) =>
    Array.from({ length: 4 + chance.below(22) }, () => ({ slug, source: chance.weighted(visitShares) })),
  );
  await Promise.all(visits.map((visit) => countVisit(ports, visit)));
}
