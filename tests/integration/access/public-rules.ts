import { consentText } from "#app/domain/campaign/picture-consent.ts";
import { givePictureConsent } from "#app/use-cases/campaign/give-picture-consent.server.ts";
import { protectCampaign } from "#app/use-cases/campaign/protect-campaign.server.ts";
import { withdrawPictureConsent } from "#app/use-cases/campaign/withdraw-picture-consent.server.ts";
import { publishNews } from "#app/use-cases/news/publish-news.server.ts";
import { withdrawNews } from "#app/use-cases/news/withdraw-news.server.ts";
import { operators, type Rule } from "./rule.ts";

/** Who decides what the public reads of a campaign. */
export const publicRules: Rule[] = [
  {
    useCase: "campaign/protect-campaign",
    act: ({ ports, draft: { campaignId } }, actor) =>
      protectCampaign(ports, actor, { campaignId, isProtected: true, publicName: "La tejedora" }),
    may: ["who wrote the draft", ...operators],
  },
  {
    useCase: "campaign/give-picture-consent",
    act: ({ ports, draft: { campaignId } }, actor) =>
      givePictureConsent(ports, actor, { campaignId, textVersion: consentText, locale: "es" }),
    may: ["who wrote the draft"],
  },
  {
    useCase: "campaign/withdraw-picture-consent",
    act: ({ ports, draft: { campaignId } }, actor) => withdrawPictureConsent(ports, actor, campaignId),
    may: ["who wrote the draft", ...operators],
  },
  {
    useCase: "news/publish-news",
    act: ({ ports, live: { campaignId } }, actor) => publishNews(ports, actor, { campaignId, content: told }),
    may: ["whose campaign is live"],
  },
  {
    useCase: "news/withdraw-news",
    act: async ({ ports }, actor) =>
      withdrawNews(ports, actor, (await ports.db.prisma.campaignNews.findFirst())?.id ?? nothing),
    may: ["whose campaign is live", ...operators],
  },
];

const told = { title: "Llegó la paja", text: "Ya tejemos.", pictures: [] };
const nothing = "019ab3c4-0000-7000-8000-00000000dead";
