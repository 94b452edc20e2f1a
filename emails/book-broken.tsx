import type { BookBrokenFacts } from "#app/domain/ports/book-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { Frame } from "./components/frame.tsx";
import { small, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: BookBrokenFacts };

/** Tells the operators that a promise of the book does not hold, and that no money leaves until it does. */
export default function BookBroken({ locale, facts }: Props) {
  const words = wordsIn(locale).bookBroken;
  return (
    <Frame locale={locale} preview={words.stopped}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{words.lead(formatMoment(facts.checkedAt.toISOString(), locale))}</p>
      {facts.broken.map(({ name, what }) => (
        <div key={name}>
          <p style={text}>
            <strong>{name}</strong>
          </p>
          {what.slice(0, 5).map((one) => (
            <p style={small} key={one}>
              {one}
            </p>
          ))}
        </div>
      ))}
      <p style={text}>{words.stopped}</p>
      <MainButton href={facts.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function bookBrokenSubject({ locale, facts }: Props): string {
  return wordsIn(locale).bookBroken.subject(facts.broken.length);
}

BookBroken.PreviewProps = {
  locale: "es",
  facts: {
    checkedAt: new Date("2026-11-20T08:00:00Z"),
    broken: [{ name: "funds-whole", what: ["fund 019ab3c4: deposited 1000, found 999"] }],
    url: "https://esperanza.example/panel/libro",
  },
} satisfies Props;
