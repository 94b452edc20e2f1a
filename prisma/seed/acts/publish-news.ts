import { publishNews as publish } from "#app/use-cases/news/publish-news.server.ts";
import { thankDonors as thank } from "#app/use-cases/news/thank-donors.server.ts";
import { campaignOf, must, type Stage } from "../stage.ts";
import type { news, thanks } from "../telling.ts";

/** An entrepreneur tells donors and readers how it goes. */
export async function publishNews(stage: Stage, { key, title, text }: (typeof news)[number]): Promise<void> {
  const { campaignId, entrepreneur } = campaignOf(stage, key);
  await must(publish(stage.ports, entrepreneur, { campaignId, content: { title, text, pictures: [] } }));
}

/** An entrepreneur thanks all who have given and were not thanked yet. */
export async function thankDonors(stage: Stage, { key, text }: (typeof thanks)[number]): Promise<void> {
  const { campaignId, entrepreneur } = campaignOf(stage, key);
  await must(thank(stage.ports, entrepreneur, { campaignId, text }));
}
