import type { LegalForm } from "#app/domain/campaign/campaign-content.ts";
import { type PublicVenture, videoOf } from "#app/domain/campaign/public-venture.ts";
import type { ShownPicture } from "#app/domain/campaign/shown-picture.ts";
import { publicStoryPictures, publicVideo } from "./public-campaign.ts";

export type VentureRow = {
  legal_form: LegalForm | "";
  people_employed: number | null;
  team: string;
  plan: string;
  video_url: string | null;
  story_pictures: ShownPicture[] | null;
};

/** Columns of a VentureRow; `c` is the campaign. */
export const ventureColumns = `c.legal_form, c.people_employed, c.team, c.plan, ${publicVideo} as video_url,
  ${publicStoryPictures} as story_pictures`;

export function toVenture({ legal_form, people_employed, team, plan, video_url }: VentureRow): PublicVenture {
  return { legalForm: legal_form, peopleEmployed: people_employed, team, plan, video: videoOf(video_url) };
}
