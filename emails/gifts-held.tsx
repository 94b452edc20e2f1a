import type { GiftsHeldFacts } from "#app/domain/ports/hold-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: GiftsHeldFacts };

/** Tells the operators that the match of gifts waits for them. */
export default function GiftsHeld({ locale, facts: { count, url } }: Props) {
  const { giftsHeld: words } = wordsIn(locale);
  return (
    <Frame locale={locale} preview={words.subject(count)}>
      <h1 style={title}>{words.subject(count)}</h1>
      <p style={text}>{words.why}</p>
      <p style={text}>{words.act}</p>
      <MainButton href={url}>{words.button}</MainButton>
    </Frame>
  );
}

export function giftsHeldSubject({ locale, facts }: Props): string {
  return wordsIn(locale).giftsHeld.subject(facts.count);
}

GiftsHeld.PreviewProps = {
  locale: "es",
  facts: { count: 3, url: "https://esperanza.example/panel/senales" },
} satisfies Props;
