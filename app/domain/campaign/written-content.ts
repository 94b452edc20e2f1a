import type { MoneyData } from "../money/money.ts";
import type { CampaignContent } from "./campaign-content.ts";

/** What an entrepreneur wrote, as pages and forms show it. */
export type WrittenContent = Omit<CampaignContent, "goal" | "budget" | "opensAt" | "deadlineAt"> & {
  /** Null while nothing sensible was written. */
  goal: MoneyData | null;
  budget: { label: string; amount: MoneyData }[];
  opensAt: string | null;
  deadlineAt: string | null;
};

/** What it said when it was sent to review. */
export type ShownVersion = {
  submittedAt: string;
  /** Who sent it for its entrepreneur; null: themselves. */
  by: string | null;
  content: WrittenContent;
};
