import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { BatchWaitingFacts } from "#app/domain/ports/payout-mail.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: BatchWaitingFacts };

/** Tells operators that a batch of payouts waits for a second person, and who that may be. */
export default function BatchWaiting({ locale, facts }: Props) {
  const { batchWaiting: words } = wordsIn(locale);
  const { createdBy, number, payouts, total, url } = facts;
  const lead = words.lead(createdBy, number, payouts, formatMoney(total, locale));
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words.rule}</p>
      <MainButton href={url}>{words.button}</MainButton>
    </Frame>
  );
}

export function batchWaitingSubject({ locale, facts }: Props): string {
  return wordsIn(locale).batchWaiting.subject(facts.number, formatMoney(facts.total, locale));
}

BatchWaiting.PreviewProps = {
  locale: "es",
  facts: {
    number: 12,
    payouts: 3,
    total: { amount: 135_000n, currency: "USD" },
    createdBy: "Rosa Quishpe",
    url: "https://esperanza.example/panel/desembolsos/019ca945",
  },
} satisfies Props;
