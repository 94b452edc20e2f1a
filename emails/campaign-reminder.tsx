import type { CampaignReminderFacts } from "#app/domain/ports/help-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { nextStepInWords } from "#app/i18n/next-step-in-words.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { helpWords } from "./words/help.ts";

type Props = { locale: MailLocale; facts: CampaignReminderFacts };

/** Reminds an entrepreneur of what comes next, in the name of who helps. */
export default function CampaignReminder({ locale, facts }: Props) {
  const words = helpWords[locale].reminder;
  const { organisation, title: campaign, next, currency, daysLeft } = facts;
  const lead = words.lead(organisation, campaign);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      {next.map((step) => (
        <p style={text} key={step.kind}>
          • {nextStepInWords(step, { currency, locale })}
        </p>
      ))}
      {next.length === 0 && <p style={text}>{words.nothing}</p>}
      {daysLeft !== null && <p style={text}>{words.days(daysLeft)}</p>}
      <MainButton href={facts.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function campaignReminderSubject({ locale, facts }: Props): string {
  return helpWords[locale].reminder.subject(facts.title);
}

CampaignReminder.PreviewProps = {
  locale: "es",
  facts: {
    title: "Un horno para la panadería La Espiga",
    organisation: "FUDELA",
    currency: "USD",
    daysLeft: 9,
    next: [
      { kind: "questions", count: 2 },
      { kind: "milestone", milestone: { kind: "gate_donors", donors: 6, match: 30_000n } },
    ],
    url: "https://esperanza.example/panel/campanas/1",
  },
} satisfies Props;
