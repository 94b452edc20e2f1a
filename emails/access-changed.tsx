import type { AccessChangedFacts } from "#app/domain/ports/access-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { Frame } from "./components/frame.tsx";
import { subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: AccessChangedFacts };

/** Tells somebody that the ways into their account changed, and what to do if it was not them. */
export default function AccessChanged({ locale, facts }: Props) {
  const { accessChanged: words } = wordsIn(locale);
  const { change, at, url } = facts;
  const lead = words.lead(words.change[change], formatMoment(at.toISOString(), locale));
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <h2 style={subtitle}>{words.notYouTitle}</h2>
      <p style={text}>{words.notYou}</p>
      <MainButton href={url}>{words.button}</MainButton>
    </Frame>
  );
}

export function accessChangedSubject({ locale, facts }: Props): string {
  const { accessChanged: words } = wordsIn(locale);
  return words.subject(words.change[facts.change]);
}

AccessChanged.PreviewProps = {
  locale: "es",
  facts: {
    change: "second_factor_set_up",
    at: new Date("2026-11-20T17:00:00Z"),
    url: "https://esperanza.example/panel/seguridad",
  },
} satisfies Props;
