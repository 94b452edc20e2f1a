import type { ReportPublishedFacts } from "#app/domain/ports/evidence-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: ReportPublishedFacts };

/** Tells a donor that the campaign says what became of the money. */
export default function ReportPublished({ locale, facts }: Props) {
  const { reportPublished: words } = wordsIn(locale);
  const lead = words.lead(facts.campaign.publicName, facts.campaign.title);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words.thanks}</p>
      <MainButton href={facts.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function reportPublishedSubject({ locale, facts }: Props): string {
  return wordsIn(locale).reportPublished.subject(facts.campaign.title);
}

ReportPublished.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    url: "https://esperanza.example/campanas/panaderia-la-espiga/informe",
  },
} satisfies Props;
