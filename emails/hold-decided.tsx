import type { HoldDecidedFacts } from "#app/domain/ports/hold-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { Frame } from "./components/frame.tsx";
import { subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: HoldDecidedFacts };

/** Tells a donor whose gift was looked at whether it is matched, and until when it can be had back if it is not as promised. */
export default function HoldDecided({ locale, facts }: Props) {
  const { holdDecided: words, lateMatch } = wordsIn(locale);
  const { campaign, amount, match, isMatched, until, matcher } = facts;
  const given = formatMoney(amount, locale);
  const lead = isMatched ? words.matched(given, campaign.title) : words.rejected(given, campaign.title);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>
        {isMatched ? words.match(formatMoney(match, locale), matcher) : words.noMatch(matcher)}
      </p>
      {until && (
        <>
          <h2 style={subtitle}>{lateMatch.choiceTitle}</h2>
          <p style={text}>{words.keep}</p>
          <p style={text}>{lateMatch.takeBack(formatMoment(until.toISOString(), locale))}</p>
        </>
      )}
      <MainButton href={facts.url}>{lateMatch.button}</MainButton>
    </Frame>
  );
}

export function holdDecidedSubject({ locale, facts }: Props): string {
  return wordsIn(locale).holdDecided.subject(facts.campaign.title);
}

HoldDecided.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Jabones de avena y sábila",
      publicName: "Nelly",
      url: "https://esperanza.example/campanas/jabones-de-avena-y-sabila",
    },
    amount: { amount: 2_000n, currency: "USD" },
    match: { amount: 0n, currency: "USD" },
    isMatched: false,
    until: new Date("2026-12-25T17:00:00Z"),
    matcher: "FECD",
    url: "https://esperanza.example/aportes/Zk3v9QmT",
  },
} satisfies Props;
