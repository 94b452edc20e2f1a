import type { GiftDisputedFacts } from "#app/domain/ports/dispute-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: GiftDisputedFacts };

/** Tells a donor that their bank asks for their gift back, what that means, and what to do if it was a mistake. */
export default function GiftDisputed({ locale, facts }: Props) {
  const { gift: words } = wordsIn(locale).disputeNews;
  const lead = words.lead(formatMoney(facts.amount, locale), facts.code, facts.campaign);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{facts.isOver ? words.over : words.means}</p>
      <p style={text}>{words.mistake}</p>
      <MainButton href={facts.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function giftDisputedSubject({ locale, facts }: Props): string {
  return wordsIn(locale).disputeNews.gift.subject(formatMoney(facts.amount, locale));
}

GiftDisputed.PreviewProps = {
  locale: "es",
  facts: {
    amount: { amount: 3_000n, currency: "USD" },
    code: "E-36D04016",
    campaign: "Jabones de avena y sábila",
    isOver: false,
    url: "https://esperanza.example/aportes/Zk3v9QmT",
  },
} satisfies Props;
