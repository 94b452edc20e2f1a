import type { CampaignKind } from "#app/domain/campaign/campaign-state.ts";

/** What an entrepreneur writes, complete: a title, a goal in minor units with one budget line, and a deadline. */
export function writtenCampaign({
  title,
  goal,
  deadlineAt,
}: {
  title: string;
  goal: bigint;
  deadlineAt: Date;
}) {
  return {
    title,
    summary: "Sombreros tejidos a mano",
    story: "Tejo desde niña.",
    sector: "crafts" as const,
    province: "Manabí",
    canton: "Montecristi",
    publicName: "Yusmary",
    goal,
    kind: "all_or_nothing" as CampaignKind,
    budget: [{ label: "Paja toquilla", amount: goal }],
    opensAt: null,
    deadlineAt,
    legalForm: "informal" as const,
    peopleEmployed: 2,
    team: "",
    plan: "",
    videoUrl: null,
    pictureHash: null,
    pictureAlt: null,
    storyPictures: [],
  };
}
