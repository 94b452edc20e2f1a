import type { CampaignExtendedFacts } from "#app/domain/ports/campaign-days-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { campaignDays } from "./words/campaign-days.ts";

type Props = { locale: MailLocale; facts: CampaignExtendedFacts };

/** Tells a donor that the campaign they gave to reached its goal and goes on. */
export default function CampaignExtended({ locale, facts }: Props) {
  const words = campaignDays[locale].extended;
  const { campaign, firstDeadlineAt, deadlineAt, url } = facts;
  const lead = words.lead(campaign.publicName, campaign.title);
  const day = (moment: Date) => formatDay(moment.toISOString(), locale);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words.days(day(firstDeadlineAt), day(deadlineAt))}</p>
      <MainButton href={url}>{words.button}</MainButton>
    </Frame>
  );
}

export function campaignExtendedSubject({ locale, facts }: Props): string {
  return campaignDays[locale].extended.subject(facts.campaign.title);
}

CampaignExtended.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    firstDeadlineAt: new Date("2026-12-30T04:59:59Z"),
    deadlineAt: new Date("2027-01-20T04:59:59Z"),
    url: "https://esperanza.example/aportes/abc",
  },
} satisfies Props;
