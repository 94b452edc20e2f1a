import type { CampaignOpenedFacts } from "#app/domain/ports/campaign-days-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { campaignDays } from "./words/campaign-days.ts";

type Props = { locale: MailLocale; facts: CampaignOpenedFacts };

/** Tells the entrepreneur that the campaign went live on the day they chose. */
export default function CampaignOpened({ locale, facts: { campaign, deadlineAt } }: Props) {
  const words = campaignDays[locale].opened;
  const lead = words.lead(campaign.title, formatDay(deadlineAt.toISOString(), locale));
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words.next}</p>
      <MainButton href={campaign.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function campaignOpenedSubject({ locale, facts }: Props): string {
  return campaignDays[locale].opened.subject(facts.campaign.title);
}

CampaignOpened.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    deadlineAt: new Date("2026-12-30T04:59:59Z"),
  },
} satisfies Props;
