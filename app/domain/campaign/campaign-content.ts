import type { CampaignKind } from "./campaign-state.ts";
import { videoSiteOf } from "./video-site.ts";

/** What an entrepreneur writes; amounts in minor units. */
export type CampaignContent = {
  title: string;
  summary: string;
  story: string;
  sector: Sector | "";
  province: string;
  canton: string;
  publicName: string;
  legalForm: LegalForm | "";
  /** People who work in the venture, the entrepreneur with them; null: not said. */
  peopleEmployed: number | null;
  /** Of a group: who takes part and does what. */
  team: string;
  /** What is done by when. */
  plan: string;
  videoUrl: string | null;
  goal: bigint;
  kind: CampaignKind;
  budget: readonly { label: string; amount: bigint }[];
  /** When it wishes to open; null: as soon as it is approved. */
  opensAt: Date | null;
  /** Last moment of the campaign. */
  deadlineAt: Date | null;
  pictureHash: string | null;
  pictureAlt: string | null;
  /** Of the story, in their order. */
  storyPictures: readonly StoryPicture[];
};

/** What need not be said, when nothing of it was. */
export const unsaid = {
  ...{ legalForm: "", peopleEmployed: null, team: "", plan: "", videoUrl: null },
  ...{ opensAt: null, storyPictures: [], kind: "all_or_nothing" },
} satisfies Partial<CampaignContent>;

export type StoryPicture = { hash: string; alt: string };

/** Whether and how a venture is registered. */
export const legalForms = ["informal", "registered_person", "company", "association"] as const;
export type LegalForm = (typeof legalForms)[number];

export const sectors = [
  "food",
  "textile",
  "crafts",
  "beauty",
  "technology",
  "agriculture",
  "repair",
  "services",
  "education",
  "other",
] as const;
export type Sector = (typeof sectors)[number];

/** Longest texts, in characters. */
export const textBounds = {
  title: 80,
  summary: 160,
  story: 6000,
  province: 60,
  canton: 60,
  publicName: 80,
  label: 80,
  pictureAlt: 160,
  team: 800,
  plan: 2000,
};

/** Most pictures of a story, and most people who work in a venture. */
export const mostStoryPictures = 4;
export const mostPeopleEmployed = 999;

/** Most lines of a budget. */
export const budgetLinesBound = 20;

/** Longest run of a campaign, in days. */
export const longestRunDays = 40;

export type ContentProblem =
  | { field: keyof typeof textBounds; kind: "missing" | "too_long" }
  /** Of a protected campaign: it says who stands behind it. */
  | { field: TellingField; kind: "tells_who" }
  | { field: "sector"; kind: "missing" }
  | { field: "videoUrl"; kind: "unknown_site" }
  | { field: "goal"; kind: "missing" }
  | { field: "budget"; kind: "missing" | "too_many" }
  /** `sum`: of the lines, in minor units. */
  | { field: "budget"; kind: "not_the_goal"; sum: bigint }
  | { field: "deadlineAt"; kind: "missing" | "too_soon" | "too_late" | "after_the_call" };

/** What the public reads and in which it may be told who stands behind a campaign. */
export type TellingField = "title" | "summary" | "story" | "publicName" | "team" | "plan" | "budget";

/** What still stands between a draft and its review; none when it is ready. `callEndsAt`: end of its call's window. */
export function findProblems(
  content: CampaignContent,
  { now, callEndsAt }: { now: Date; callEndsAt: Date },
): ContentProblem[] {
  const texts = (["title", "summary", "story", "province", "canton", "publicName"] as const).flatMap(
    (field): ContentProblem[] => {
      const length = content[field].trim().length;
      if (length === 0) return [{ field, kind: "missing" }];
      return length > textBounds[field] ? [{ field, kind: "too_long" }] : [];
    },
  );
  const longer = (["team", "plan"] as const).flatMap((field): ContentProblem[] =>
    content[field].length > textBounds[field] ? [{ field, kind: "too_long" }] : [],
  );
  const video: ContentProblem[] =
    content.videoUrl === null || videoSiteOf(content.videoUrl)
      ? []
      : [{ field: "videoUrl", kind: "unknown_site" }];
  const sector: ContentProblem[] = content.sector === "" ? [{ field: "sector", kind: "missing" }] : [];
  return [
    ...texts,
    ...longer,
    ...sector,
    ...video,
    ...findMoneyProblems(content),
    ...findDeadlineProblems(content, { now, callEndsAt }),
  ];
}

function findMoneyProblems({ goal, budget }: CampaignContent): ContentProblem[] {
  if (goal <= 1n) return [{ field: "goal", kind: "missing" }];
  if (budget.length === 0) return [{ field: "budget", kind: "missing" }];
  if (budget.length > budgetLinesBound) return [{ field: "budget", kind: "too_many" }];
  const sum = budget.reduce((total, { amount }) => total + amount, 0n);
  return sum === goal ? [] : [{ field: "budget", kind: "not_the_goal", sum }];
}

const dayMs = 86_400_000;

/** It runs from its own day of opening when it wishes one, else from now. */
function findDeadlineProblems(
  { opensAt, deadlineAt }: CampaignContent,
  { now, callEndsAt }: { now: Date; callEndsAt: Date },
): ContentProblem[] {
  if (!deadlineAt) return [{ field: "deadlineAt", kind: "missing" }];
  if (deadlineAt > callEndsAt) return [{ field: "deadlineAt", kind: "after_the_call" }];
  const days = (deadlineAt.getTime() - Math.max(now.getTime(), opensAt?.getTime() ?? 0)) / dayMs;
  if (days < 1) return [{ field: "deadlineAt", kind: "too_soon" }];
  return days > longestRunDays + 1 ? [{ field: "deadlineAt", kind: "too_late" }] : [];
}
