import type { FacilitatorDigestFacts } from "#app/domain/ports/help-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { nextStepInWords } from "#app/i18n/next-step-in-words.ts";
import { Frame } from "./components/frame.tsx";
import { small, subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { helpWords } from "./words/help.ts";

type Props = { locale: MailLocale; facts: FacilitatorDigestFacts };

/** Once a week, to who helps: what each of their entrepreneurs' campaigns waits for. */
export default function FacilitatorDigest({ locale, facts }: Props) {
  const words = helpWords[locale].digest;
  const { campaigns, quiet, url } = facts;
  return (
    <Frame locale={locale} preview={facilitatorDigestSubject({ locale, facts })}>
      <h1 style={title}>{words.title}</h1>
      {campaigns.length === 0 && <p style={text}>{words.none}</p>}
      {campaigns.map(({ entrepreneur, title: campaign, next, currency, daysLeft }) => (
        <div key={`${entrepreneur} ${campaign}`}>
          <h2 style={subtitle}>
            {entrepreneur} · {campaign || words.invitation}
          </h2>
          {daysLeft !== null && <p style={small}>{helpWords[locale].reminder.days(daysLeft)}</p>}
          {next.map((step) => (
            <p style={text} key={step.kind}>
              • {nextStepInWords(step, { currency, locale })}
            </p>
          ))}
        </div>
      ))}
      {quiet > 0 && <p style={text}>{words.quiet(quiet)}</p>}
      <MainButton href={url}>{words.button}</MainButton>
      <p style={small}>{words.off}</p>
    </Frame>
  );
}

export function facilitatorDigestSubject({ locale, facts }: Props): string {
  return helpWords[locale].digest.subject(facts.campaigns.length);
}

FacilitatorDigest.PreviewProps = {
  locale: "es",
  facts: {
    campaigns: [
      {
        title: "Un horno para la panadería La Espiga",
        entrepreneur: "Marisol Chávez",
        currency: "USD",
        daysLeft: 9,
        next: [
          { kind: "questions", count: 2 },
          { kind: "milestone", milestone: { kind: "goal", amount: 60_000n } },
        ],
      },
      {
        title: "Sombreros de paja toquilla",
        entrepreneur: "Yusmary Peña",
        currency: "USD",
        daysLeft: null,
        next: [{ kind: "draft", missing: ["story", "budget"] }],
      },
    ],
    quiet: 3,
    url: "https://esperanza.example/panel/acompanamiento",
  },
} satisfies Props;
