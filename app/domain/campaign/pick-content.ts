import type { CampaignContent } from "./campaign-content.ts";

/** A campaign as it is kept, with whatever else is read of it. */
export type KeptContent = Omit<CampaignContent, "sector" | "legalForm" | "budget"> & {
  sector: string;
  legalForm: string;
  budgetLines: readonly { label: string; amount: bigint }[];
};

/** What its entrepreneur wrote of it, and nothing else. */
export function pickContent(kept: KeptContent): CampaignContent {
  const { title, summary, story, province, canton, publicName, team, plan, videoUrl } = kept;
  const { peopleEmployed, goal, kind, opensAt, deadlineAt, pictureHash, pictureAlt } = kept;
  return {
    ...{ title, summary, story, province, canton, publicName, team, plan, videoUrl },
    ...{ peopleEmployed, goal, kind, opensAt, deadlineAt, pictureHash, pictureAlt },
    sector: kept.sector as CampaignContent["sector"],
    legalForm: kept.legalForm as CampaignContent["legalForm"],
    budget: kept.budgetLines.map(({ label, amount }) => ({ label, amount })),
    storyPictures: kept.storyPictures.map(({ hash, alt }) => ({ hash, alt })),
  };
}
