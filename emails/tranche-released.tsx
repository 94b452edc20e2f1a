import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { TrancheReleasedFacts } from "#app/domain/ports/payout-mail.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { FactsTable } from "./components/facts-table.tsx";
import { Frame } from "./components/frame.tsx";
import { subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { TwinBar } from "./components/twin-bar.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: TrancheReleasedFacts };

/** Tells the entrepreneur that a tranche is theirs, donations and match apart. */
export default function TrancheReleased({ locale, facts }: Props) {
  const { trancheReleased: words, labels, twin } = wordsIn(locale);
  const { campaign, donations, match, total, position, tranches } = facts;
  return (
    <Frame locale={locale} preview={words.lead(formatMoney(total, locale))}>
      <h1 style={title}>{words.title(position, tranches)}</h1>
      <p style={text}>{words.lead(formatMoney(total, locale))}</p>
      <TwinBar
        given={donations}
        match={match}
        givenWords={twin.citizens(formatMoney(donations, locale))}
        matchWords={twin.match(formatMoney(match, locale), facts.matcher)}
      />
      <FactsTable
        rows={[
          { label: labels.campaign, value: campaign.title },
          { label: labels.tranche, value: words.position(position, tranches) },
          { label: labels.raised, value: formatMoney(donations, locale) },
          { label: labels.match, value: formatMoney(match, locale) },
          { label: labels.total, value: formatMoney(total, locale), isSum: true },
        ]}
      />
      <h2 style={subtitle}>{words.nextTitle}</h2>
      <p style={text}>{words.transfer}</p>
      {position === tranches && <p style={text}>{words.last}</p>}
      {facts.isEvidenceNext && <p style={text}>{words.evidence}</p>}
      <MainButton href={campaign.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function trancheReleasedSubject({ locale, facts }: Props): string {
  return wordsIn(locale).trancheReleased.subject(formatMoney(facts.total, locale), facts.campaign.title);
}

TrancheReleased.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    position: 1,
    tranches: 3,
    donations: { amount: 70_775n, currency: "USD" },
    match: { amount: 59_000n, currency: "USD" },
    total: { amount: 129_775n, currency: "USD" },
    matcher: "FECD",
    isEvidenceNext: true,
  },
} satisfies Props;
