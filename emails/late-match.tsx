import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { LateMatchFacts } from "#app/domain/ports/refund-mail.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { FactsTable } from "./components/facts-table.tsx";
import { Frame } from "./components/frame.tsx";
import { subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: LateMatchFacts };

/** Tells a donor whose payment arrived late what match it got instead of what was promised, and until when all can be had back. */
export default function LateMatch({ locale, facts }: Props) {
  const { lateMatch: words, labels } = wordsIn(locale);
  const { campaign, amount, promised, given, until, matcher } = facts;
  const lead = words.lead(formatMoney(amount, locale), campaign.title);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words.why(matcher)}</p>
      <FactsTable
        rows={[
          { label: labels.amount, value: formatMoney(amount, locale) },
          { label: words.promised, value: formatMoney(promised, locale) },
          { label: words.given, value: formatMoney(given, locale), isSum: true },
        ]}
      />
      <h2 style={subtitle}>{words.choiceTitle}</h2>
      <p style={text}>{words.keep}</p>
      <p style={text}>{words.takeBack(formatMoment(until.toISOString(), locale))}</p>
      <MainButton href={facts.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function lateMatchSubject({ locale, facts }: Props): string {
  return wordsIn(locale).lateMatch.subject(facts.campaign.title);
}

LateMatch.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Jabones de avena y sábila",
      publicName: "Nelly",
      url: "https://esperanza.example/campanas/jabones-de-avena-y-sabila",
    },
    amount: { amount: 2_000n, currency: "USD" },
    promised: { amount: 2_000n, currency: "USD" },
    given: { amount: 500n, currency: "USD" },
    until: new Date("2026-12-25T17:00:00Z"),
    matcher: "FECD",
    url: "https://esperanza.example/aportes/Zk3v9QmT",
  },
} satisfies Props;
