import type { HelpAnsweredFacts } from "#app/domain/ports/help-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { helpWords } from "./words/help.ts";

type Props = { locale: MailLocale; facts: HelpAnsweredFacts };

/** Tells who offered help what the entrepreneur answered. */
export default function HelpAnswered({ locale, facts }: Props) {
  const words = helpWords[locale].answered;
  const lead = leadOf({ locale, facts });
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words[facts.outcome].title}</h1>
      <p style={text}>{lead}</p>
      {facts.outcome === "declined" && facts.title && <p style={text}>{words.declined.begun(facts.title)}</p>}
      <MainButton href={facts.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function helpAnsweredSubject({ locale, facts }: Props): string {
  const words = helpWords[locale].answered;
  if (facts.outcome === "declined") return words.declined.subject(dayOf(facts.askedAt, locale));
  return words[facts.outcome].subject(facts.title);
}

function leadOf({ locale, facts }: Props): string {
  const words = helpWords[locale].answered;
  if (facts.outcome === "declined") return words.declined.lead(dayOf(facts.askedAt, locale));
  return words[facts.outcome].lead(facts.entrepreneur, facts.title);
}

function dayOf(at: Date, locale: MailLocale): string {
  return formatDay(at.toISOString(), locale);
}

HelpAnswered.PreviewProps = {
  locale: "es",
  facts: {
    outcome: "agreed",
    entrepreneur: "Marisol Chávez",
    title: "Un horno para la panadería La Espiga",
    url: "https://esperanza.example/panel/acompanamiento",
  },
} satisfies Props as Props;
