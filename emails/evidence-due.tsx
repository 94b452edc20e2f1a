import type { EvidenceDueFacts } from "#app/domain/ports/evidence-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { Frame } from "./components/frame.tsx";
import { subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: EvidenceDueFacts };

/** Tells the entrepreneur of a paid tranche how to show what it is spent on, because the next one waits for it. */
export default function EvidenceDue({ locale, facts }: Props) {
  const { evidenceDue: words } = wordsIn(locale);
  const lead = words.lead(facts.position, facts.campaign.title);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <h2 style={subtitle}>{words.howTitle}</h2>
      {words.steps.map((step) => (
        <p style={text} key={step}>
          {step}
        </p>
      ))}
      <MainButton href={facts.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function evidenceDueSubject({ locale, facts }: Props): string {
  return wordsIn(locale).evidenceDue.subject(facts.campaign.title);
}

EvidenceDue.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    position: 1,
    url: "https://esperanza.example/panel/campanas/1/respaldos?tramo=1",
  },
} satisfies Props;
