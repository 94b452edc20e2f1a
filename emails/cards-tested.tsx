import type { CardsTestedFacts } from "#app/domain/ports/card-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: CardsTestedFacts };

/** Tells the operators that somebody tries stolen cards on a campaign, what was done by itself, and what they can do. */
export default function CardsTested({ locale, facts: { campaign, refused, until, url } }: Props) {
  const { cardsTested: words } = wordsIn(locale);
  const lead = words.lead(refused, campaign.title);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words.done(formatMoment(until.toISOString(), locale))}</p>
      <p style={text}>{words.act}</p>
      <MainButton href={url}>{words.button}</MainButton>
    </Frame>
  );
}

export function cardsTestedSubject({ locale, facts }: Props): string {
  return wordsIn(locale).cardsTested.subject(facts.campaign.title);
}

CardsTested.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Jabones de avena y sábila",
      publicName: "Nelly",
      url: "https://esperanza.example/campanas/jabones-de-avena-y-sabila",
    },
    refused: 34,
    until: new Date("2026-11-20T17:00:00Z"),
    url: "https://esperanza.example/panel/senales",
  },
} satisfies Props;
