import type { SealHeadFacts } from "#app/domain/ports/book-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { Frame } from "./components/frame.tsx";
import { small, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: SealHeadFacts };

/** Hands the head of the seal to the matchers' people every day: a copy that the platform cannot rewrite. */
export default function SealHead({ locale, facts }: Props) {
  const words = wordsIn(locale).sealHead;
  return (
    <Frame locale={locale} preview={words.title}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>
        {words.lead(facts.entries, facts.block, formatMoment(facts.sealedAt.toISOString(), locale))}
      </p>
      <p style={{ ...text, wordBreak: "break-all" }}>
        <strong>{facts.head}</strong>
      </p>
      <p style={small}>{words.keep}</p>
      <MainButton href={facts.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function sealHeadSubject({ locale, facts }: Props): string {
  return wordsIn(locale).sealHead.subject(facts.block);
}

SealHead.PreviewProps = {
  locale: "es",
  facts: {
    block: "1042",
    entries: "98311",
    head: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    sealedAt: new Date("2026-11-20T05:00:00Z"),
    url: "https://esperanza.example/sello",
  },
} satisfies Props;
