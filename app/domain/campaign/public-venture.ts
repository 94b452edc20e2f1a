import type { LegalForm } from "./campaign-content.ts";
import { type VideoSite, videoSiteOf } from "./video-site.ts";

/** What the public reads of the venture behind a campaign; empty where nothing was said. */
export type PublicVenture = {
  legalForm: LegalForm | "";
  peopleEmployed: number | null;
  team: string;
  plan: string;
  video: { url: string; site: VideoSite } | null;
};

/** The film that a page links to; null when there is none, or its site is not known. */
export function videoOf(url: string | null): PublicVenture["video"] {
  const site = url === null ? null : videoSiteOf(url);
  return site && { url: url!, site };
}
