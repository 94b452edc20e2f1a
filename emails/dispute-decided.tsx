import type { DisputeDecidedFacts } from "#app/domain/ports/dispute-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: DisputeDecidedFacts };

/** Tells operators that a bank has decided a dispute, and what follows. */
export default function DisputeDecided({ locale, facts }: Props) {
  const { decided: words } = wordsIn(locale).disputeNews;
  const { gift, verdict } = facts;
  const isWon = verdict === "won";
  const of = gift ? words.ofGift(gift.code, gift.campaign) : words.ofPayment;
  const lead = words.lead(isWon, formatMoney(facts.amount, locale), of);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title(isWon)}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words[verdict]}</p>
      <MainButton href={facts.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function disputeDecidedSubject({ locale, facts }: Props): string {
  return wordsIn(locale).disputeNews.decided.subject(
    facts.verdict === "won",
    formatMoney(facts.amount, locale),
  );
}

DisputeDecided.PreviewProps = {
  locale: "es",
  facts: {
    verdict: "lost",
    amount: { amount: 3_000n, currency: "USD" },
    gift: { code: "E-36D04016", campaign: "Jabones de avena y sábila" },
    url: "https://esperanza.example/panel/aportes/019ca945",
  },
} satisfies Props;
