import { createHash } from "node:crypto";
import { twinShares } from "#app/components/twin-shares.ts";
import type { SocialCard } from "#app/domain/ports/share-kit.ts";
import { formatMoney, moneyOf } from "#app/i18n/format-money.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { milestoneInWords } from "#app/i18n/milestone-in-words.ts";
import { translate } from "#app/i18n/translate.ts";
import type { CampaignPage } from "#app/queries/campaign-page.server.ts";

/** Changes when the same words would be drawn in another way. */
const drawing = 1;

/** What the picture of a campaign says now, as the public may know it. */
export function socialCardOf(page: CampaignPage, locale: Locale): SocialCard {
  const { title, publicName, province, progress } = page;
  const { raised, match, goal, donors: count } = progress;
  const amounts = {
    raised: moneyOf(raised).amount,
    match: moneyOf(match).amount,
    goal: moneyOf(goal).amount,
  };
  const sums = { raised: formatMoney(raised, locale), match: formatMoney(match, locale) };
  return {
    title,
    by: `${publicName} · ${province}`,
    sums: [
      translate(locale, "social.sums", { ...sums, goal: formatMoney(goal, locale), count }),
      page.state === "live" ? milestoneInWords(page, locale) : "",
    ].filter(Boolean),
    bar: twinShares(amounts),
  };
}

/** Names what a picture shows: chats that keep pictures by their address fetch another once it shows something else. */
export function versionOf(card: SocialCard): string {
  return createHash("sha256")
    .update(JSON.stringify([drawing, card]))
    .digest("hex")
    .slice(0, 12);
}

/** Where the picture of a campaign is, as it looks now. */
export function socialImageOf(
  page: CampaignPage,
  { siteUrl, locale }: { siteUrl: string; locale: Locale },
): string {
  return `${siteUrl}/campanas/${page.slug}/imagen.png?lang=${locale}&v=${versionOf(socialCardOf(page, locale))}`;
}
