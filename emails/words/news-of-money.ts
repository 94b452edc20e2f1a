import { batchWaiting } from "./batch-waiting.ts";
import { disputeNews } from "./dispute-news.ts";
import { disputeOpened } from "./dispute-opened.ts";

/** Words of the e-mails about disputes and batches of payouts, by language. */
export const newsOfMoney = {
  es: { batchWaiting: batchWaiting.es, disputeNews: disputeNews.es, disputeOpened: disputeOpened.es },
  en: { batchWaiting: batchWaiting.en, disputeNews: disputeNews.en, disputeOpened: disputeOpened.en },
};
