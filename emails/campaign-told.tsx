import type { CampaignToldFacts } from "#app/domain/ports/campaign-days-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { campaignToldWords } from "./words/campaign-told.ts";

type Props = { locale: MailLocale; facts: CampaignToldFacts };

/** Tells an entrepreneur that the campaign failed, was paused, goes on or was cancelled: why, and what comes of it. */
export default function CampaignTold({ locale, facts }: Props) {
  const { [facts.told]: words, button, reason, resumed } = campaignToldWords[locale];
  const lead = leadOf({ locale, facts });
  const isOpen = facts.told === "resumed" && facts.deadlineAt;
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      {facts.reason && facts.told !== "resumed" && <p style={text}>{reason(facts.reason)}</p>}
      {isOpen && <p style={text}>{resumed.until(formatDay(isOpen.toISOString(), locale))}</p>}
      {words.steps.map((step) => (
        <p style={text} key={step}>
          {step}
        </p>
      ))}
      <MainButton href={facts.url}>{button}</MainButton>
    </Frame>
  );
}

export function campaignToldSubject({ locale, facts }: Props): string {
  return campaignToldWords[locale][facts.told].subject(facts.campaign.title);
}

function leadOf({ locale, facts: { told, campaign, goal, kind } }: Props): string {
  const words = campaignToldWords[locale];
  if (told !== "failed") return words[told].lead(campaign.title);
  if (kind === "keep_what_you_raise") return words.failed.leadWithoutGifts(campaign.title);
  return words.failed.lead(campaign.title, formatMoney(goal, locale));
}

CampaignTold.PreviewProps = {
  locale: "es",
  facts: {
    told: "paused",
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    kind: "all_or_nothing",
    goal: { amount: 120_000n, currency: "USD" },
    deadlineAt: new Date("2026-12-30T04:59:59Z"),
    reason: "Estamos aclarando quién es dueño del local.",
    url: "https://esperanza.example/panel/campanas/1",
  },
} satisfies Props as Props;
