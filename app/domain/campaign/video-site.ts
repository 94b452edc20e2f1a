const sites = {
  YouTube: ["youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be"],
  Vimeo: ["vimeo.com", "www.vimeo.com"],
  TikTok: ["tiktok.com", "www.tiktok.com", "vm.tiktok.com"],
  Facebook: ["facebook.com", "www.facebook.com", "m.facebook.com", "fb.watch"],
  Instagram: ["instagram.com", "www.instagram.com"],
} as const;
export type VideoSite = keyof typeof sites;

/**
 * The site that shows a film, by its address; null when it is none of the known ones. Pages link to it and load nothing of
 * it: whoever does not follow the link is not seen there.
 */
export function videoSiteOf(address: string): VideoSite | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== "https:" || url.username !== "" || url.port !== "" || url.pathname.length < 2)
    return null;
  const names = Object.keys(sites) as VideoSite[];
  return names.find((name) => (sites[name] as readonly string[]).includes(url.hostname)) ?? null;
}
