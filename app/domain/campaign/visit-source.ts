/** Where people who open a campaign's page come from; `other`: another site, `direct`: nothing says it. */
export const visitSources = [
  "whatsapp",
  "facebook",
  "instagram",
  "tiktok",
  "search",
  "email",
  "poster",
  "widget",
  "esperanza",
  "other",
  "direct",
] as const;
export type VisitSource = (typeof visitSources)[number];

/** The name under which our own links say where they stand, as in `/campanas/pan?desde=whatsapp`. */
export const sourceParameter = "desde";

/** Mail first: that of a search company is no search. */
const hosts: [VisitSource, RegExp][] = [
  ["email", /^(mail|outlook|webmail)\./],
  ["whatsapp", /(^|\.)(whatsapp\.com|wa\.me)$/],
  ["facebook", /(^|\.)(facebook\.com|fb\.com|messenger\.com)$/],
  ["instagram", /(^|\.)instagram\.com$/],
  ["tiktok", /(^|\.)tiktok\.com$/],
  ["search", /(^|\.)(google\.[a-z.]+|bing\.com|duckduckgo\.com|yahoo\.com)$/],
];

/** By what our own link says, else by the host of the page before. `ownHost`: ours. */
export function visitSourceOf({
  said,
  referrer,
  ownHost,
}: {
  said: string | null;
  referrer: string | null;
  ownHost: string;
}): VisitSource {
  const told = visitSources.find((source) => source === said);
  if (told) return told;
  if (!referrer || !URL.canParse(referrer)) return "direct";
  const { host, hostname } = new URL(referrer);
  if (host === ownHost) return "esperanza";
  return hosts.find(([, pattern]) => pattern.test(hostname))?.[0] ?? "other";
}
