import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { ErasureAskedFacts } from "#app/domain/ports/rights-mail.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { erasure } from "./words/erasure.ts";

type Props = { locale: MailLocale; facts: ErasureAskedFacts };

/** The link by which somebody confirms that they want to be forgotten. */
export default function ErasureAsked({ locale, facts }: Props) {
  const words = erasure[locale].asked;
  return (
    <Frame locale={locale} preview={words.notYou}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{words.lead}</p>
      <p style={text}>{words.once}</p>
      <MainButton href={facts.url}>{words.button}</MainButton>
      <p style={text}>{words.notYou}</p>
    </Frame>
  );
}

export function erasureAskedSubject({ locale }: Props): string {
  return erasure[locale].asked.subject;
}

ErasureAsked.PreviewProps = {
  locale: "es",
  facts: { url: "https://esperanza.example/olvidar/m2x0a1" },
} satisfies Props;
