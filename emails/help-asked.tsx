import type { HelpAskedFacts } from "#app/domain/ports/help-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { helpWords } from "./words/help.ts";

type Props = { locale: MailLocale; facts: HelpAskedFacts };

/** Asks an entrepreneur whether an organisation may help with a campaign of theirs. */
export default function HelpAsked({ locale, facts }: Props) {
  const words = helpWords[locale].asked;
  const lead = words.lead(facts.askedBy, facts.organisation);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      {facts.title && <p style={text}>{words.begun(facts.title)}</p>}
      <p style={text}>{words.may}</p>
      <p style={text}>{words.without}</p>
      <MainButton href={facts.url}>{words.button}</MainButton>
      <p style={text}>{words.signIn}</p>
    </Frame>
  );
}

export function helpAskedSubject({ locale, facts }: Props): string {
  return helpWords[locale].asked.subject(facts.organisation);
}

HelpAsked.PreviewProps = {
  locale: "es",
  facts: {
    organisation: "FUDELA",
    askedBy: "Sofía Guamán",
    title: "Un horno para la panadería La Espiga",
    url: "https://esperanza.example/panel/ayuda",
  },
} satisfies Props;
