import type { news as spanish } from "../es/news.ts";
import type { Text } from "../text.ts";

/** Words about the news of campaigns. */
export const news: Record<keyof typeof spanish, Text> = {
  "news.title": "News",
  "news.of": "News of “{campaign}”",
  "news.all": { one: "The news", other: "All {count} news" },
  "news.others": "All news",
  "news.none": "No news yet",
  "news.none.why": "Here {name} will tell how it goes.",
  "news.told": "What you told",
  "news.form.title": "Title of the news",
  "news.form.text": "What happened",
  "news.form.text.hint":
    "Write as you would talk to those who helped you. Leave an empty line between paragraphs.",
  "news.form.picture": "Photo {number}",
  "news.form.means": {
    one: "It is published at once on your campaign and sent by e-mail to one person who gave. Photos are seen on the page.",
    other:
      "It is published at once on your campaign and sent by e-mail to {count} people who gave. Photos are seen on the page.",
  },
  "news.publish": "Publish and send",
  "news.published": "Published. The e-mails leave within minutes.",
  "news.notReady":
    "Something is missing; it is marked below. Nothing was published yet. Please choose the photos again.",
  "news.readers": {
    one: "Your news reach one person who gave.",
    other: "Your news reach {count} people who gave.",
  },
  "news.refused": { one: "One preferred not to get them.", other: "{count} preferred not to get them." },
  "news.undeliverable": {
    one: "One e-mail does not arrive: the address does not exist or marked our mail as unwanted.",
    other: "{count} e-mails do not arrive: the address does not exist or marked our mail as unwanted.",
  },
  "news.noneLeft":
    "You published {most} news in the last 24 hours. Wait a little, so that those who support you like to read them.",
  "news.mails": { one: "one e-mail sent", other: "{count} e-mails sent" },
  "news.waiting": { one: "one to leave", other: "{count} to leave" },
  "news.withdraw": "Take back",
  "news.withdrawn": "taken back",
  "news.refusal.not_public": "You can tell news once the campaign is live.",
  "news.refusal.too_many_today":
    "You published enough for today. What you wrote is still here: keep it and publish it tomorrow.",
  "news.refusal.tells_who":
    "Your campaign is protected, and this says who you are or where you live. Nothing was published: write it in another way.",
  "news.refusal.not_allowed": "This is not for your account. Nothing changed.",
  "choice.title": "News by e-mail",
  "choice.is.these": "You get the news of this campaign.",
  "choice.is.not_these": "You do not get the news of this campaign any more.",
  "choice.is.none": "You do not get news of any campaign any more.",
  "choice.these": "I want the news of this campaign",
  "choice.not_these": "I want no more news of this campaign",
  "choice.none": "I want no news of any campaign",
  "choice.receipts": "E-mails about your money (receipts and refunds) always reach you.",
};
