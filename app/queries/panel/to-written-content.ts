import type { CampaignContent } from "#app/domain/campaign/campaign-content.ts";
import type { WrittenContent } from "#app/domain/campaign/written-content.ts";
import type { MoneyData } from "#app/domain/money/money.ts";

type Row = Omit<CampaignContent, "sector" | "budget"> & {
  sector: string;
  budgetLines: { label: string; amount: bigint }[];
};

export function toWrittenContent(row: Row, money: (amount: bigint) => MoneyData): WrittenContent {
  return {
    title: row.title,
    summary: row.summary,
    story: row.story,
    sector: row.sector as CampaignContent["sector"],
    province: row.province,
    canton: row.canton,
    publicName: row.publicName,
    pictureHash: row.pictureHash,
    pictureAlt: row.pictureAlt,
    goal: row.goal > 1n ? money(row.goal) : null,
    budget: row.budgetLines.map(({ label, amount }) => ({ label, amount: money(amount) })),
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
  };
}
