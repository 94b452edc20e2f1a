import { Body, Container, Head, Html, Preview } from "@react-email/components";
import type { ReactNode } from "react";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { wordsIn } from "../words/words.ts";
import { Logo } from "./logo.tsx";
import { colours, font, small } from "./look.ts";

type Props = { locale: MailLocale; preview: string; children: ReactNode };

/** The sheet that every e-mail is written on: sign, words, why it came. */
export function Frame({ locale, preview, children }: Props) {
  const words = wordsIn(locale).frame;
  return (
    <Html lang={locale}>
      <Head>
        <meta name="color-scheme" content="light" />
        <meta name="supported-color-schemes" content="light" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0, backgroundColor: colours.paper, fontFamily: font }}>
        <Container style={{ maxWidth: "560px", margin: "0 auto", padding: "24px 12px" }}>
          <Logo />
          <div
            style={{
              backgroundColor: colours.sheet,
              border: `1px solid ${colours.line}`,
              borderRadius: "10px",
              padding: "28px 24px 20px",
            }}
          >
            {children}
          </div>
          <p style={{ ...small, margin: "16px 12px 0" }}>{words.tagline}</p>
          <p style={{ ...small, margin: "4px 12px 0" }}>{words.why}</p>
        </Container>
      </Body>
    </Html>
  );
}
