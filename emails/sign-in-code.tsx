import type { SignInCodeFacts } from "#app/domain/ports/access-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { Frame } from "./components/frame.tsx";
import { colours, small, text, title } from "./components/look.ts";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: SignInCodeFacts };

/** The code that signs a person in, in digits that can be read from across a table. */
export default function SignInCode({ locale, facts }: Props) {
  const words = wordsIn(locale).signInCode;
  return (
    <Frame locale={locale} preview={words.preview}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{words.lead}</p>
      <p
        style={{
          margin: "0 0 20px",
          padding: "16px 0",
          fontSize: "40px",
          lineHeight: "48px",
          letterSpacing: "8px",
          fontWeight: 700,
          textAlign: "center",
          color: colours.ink,
          backgroundColor: colours.paper,
          border: `1px solid ${colours.line}`,
          borderRadius: "8px",
        }}
      >
        {facts.code}
      </p>
      <p style={text}>{words.valid}</p>
      <p style={text}>{words.never}</p>
      <p style={small}>{words.ignore}</p>
    </Frame>
  );
}

export function signInCodeSubject({ locale, facts }: Props): string {
  return wordsIn(locale).signInCode.subject(facts.code);
}

SignInCode.PreviewProps = {
  locale: "es",
  facts: { code: "482913", siteUrl: "https://esperanza.example" },
} satisfies Props;
