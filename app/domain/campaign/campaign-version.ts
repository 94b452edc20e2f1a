import type { CampaignContent } from "./campaign-content.ts";

/** The parts of a campaign that reviewers read, compare and comment on. */
export const reviewedFields = [
  "title",
  "summary",
  "story",
  "sector",
  "province",
  "canton",
  "publicName",
  "legalForm",
  "peopleEmployed",
  "team",
  "plan",
  "videoUrl",
  "picture",
  "storyPictures",
  "opens",
  "deadline",
  "goal",
  "kind",
  "budget",
] as const;
export type ReviewedField = (typeof reviewedFields)[number];

/** What a reviewer says of single fields. */
export type FieldComments = Partial<Record<ReviewedField, string>>;

/** Longest comment on a field, in characters. */
export const fieldCommentBound = 500;

/** Content as JSON keeps it: amounts in minor units, as texts. */
export type CampaignVersion = Omit<CampaignContent, "goal" | "budget" | "opensAt" | "deadlineAt"> & {
  goal: string;
  budget: { label: string; amount: string }[];
  opensAt: string | null;
  deadlineAt: string | null;
};

/** What is kept of a campaign with each submission. */
export function toVersion({ goal, budget, opensAt, deadlineAt, ...texts }: CampaignContent): CampaignVersion {
  return {
    ...texts,
    goal: goal.toString(),
    budget: budget.map(({ label, amount }) => ({ label, amount: amount.toString() })),
    opensAt: opensAt?.toISOString() ?? null,
    deadlineAt: deadlineAt?.toISOString() ?? null,
  };
}
