import { consentText } from "#app/domain/campaign/picture-consent.ts";
import { givePictureConsent } from "#app/use-cases/campaign/give-picture-consent.server.ts";
import { protectCampaign } from "#app/use-cases/campaign/protect-campaign.server.ts";
import { withdrawPictureConsent } from "#app/use-cases/campaign/withdraw-picture-consent.server.ts";
import { answerQuestion } from "#app/use-cases/comment/answer-question.server.ts";
import { judgeComment } from "#app/use-cases/comment/judge-comment.server.ts";
import { moderateComment } from "#app/use-cases/comment/moderate-comment.server.ts";
import { publishNews } from "#app/use-cases/news/publish-news.server.ts";
import { thankDonors } from "#app/use-cases/news/thank-donors.server.ts";
import { withdrawNews } from "#app/use-cases/news/withdraw-news.server.ts";
import type { FullHouse } from "./full-house.ts";
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
    useCase: "news/thank-donors",
    act: ({ ports, reached: { campaignId } }, actor) =>
      thankDonors(ports, actor, { campaignId, text: "Gracias" }),
    may: ["whose campaign is live"],
  },
  {
    useCase: "news/withdraw-news",
    act: async ({ ports }, actor) =>
      withdrawNews(ports, actor, (await ports.db.prisma.campaignNews.findFirst())?.id ?? nothing),
    may: ["whose campaign is live", ...operators],
  },
  {
    useCase: "comment/answer-question",
    act: async ({ ports }, actor) =>
      answerQuestion(ports, actor, { commentId: await questionIn(ports), text: "El martes" }),
    may: ["whose campaign is live"],
  },
  {
    useCase: "comment/moderate-comment",
    act: async ({ ports }, actor) =>
      moderateComment(ports, actor, { commentId: await questionIn(ports), isShown: false }),
    may: ["whose campaign is live"],
  },
  {
    useCase: "comment/judge-comment",
    act: async ({ ports }, actor) =>
      judgeComment(ports, actor, { commentId: await questionIn(ports), reason: "insults" }),
    may: operators,
  },
];

async function questionIn({ db }: FullHouse["ports"]): Promise<string> {
  return (await db.prisma.comment.findFirstOrThrow()).id;
}

const told = { title: "Llegó la paja", text: "Ya tejemos.", pictures: [] };
const nothing = "019ab3c4-0000-7000-8000-00000000dead";
