import type { CampaignContent, Sector } from "#app/domain/campaign/campaign-content.ts";

/** An invented campaign, as its owner would write it. Amounts in cents; the budget sums to the goal. */
export type SeedCampaign = {
  /** Names its picture, prisma/seed/pictures/{key}.svg. */
  key: string;
  title: string;
  summary: string;
  /** One paragraph each. */
  story: string[];
  sector: Sector;
  province: string;
  canton: string;
  publicName: string;
  /** Nobody reads who stands behind it, nor the canton. */
  isProtected?: true;
  /** Full name of the account's owner. */
  owner: string;
  budget: [label: string, cents: bigint][];
  pictureAlt: string;
  kind?: CampaignContent["kind"];
  venture?: Partial<Pick<CampaignContent, "legalForm" | "peopleEmployed" | "team" | "plan">>;
};
