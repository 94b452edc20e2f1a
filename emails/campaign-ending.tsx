import type { CampaignEndingFacts } from "#app/domain/ports/campaign-days-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { FactsTable } from "./components/facts-table.tsx";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { WishesLink } from "./components/wishes-link.tsx";
import { campaignDays } from "./words/campaign-days.ts";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: CampaignEndingFacts };

/** Tells the entrepreneur the day before the end how the campaign stands, and what happens then. */
export default function CampaignEnding({ locale, facts }: Props) {
  const words = campaignDays[locale].ending;
  const { labels } = wordsIn(locale);
  const { campaign, kind, deadlineAt, goal, raised, match, donors, missing, gateMissing } = facts;
  const lead = words.lead(campaign.title, formatMoment(deadlineAt.toISOString(), locale));
  const lacks = formatMoney(missing, locale);
  const outlook =
    missing.amount === 0n
      ? words.goalReached
      : kind === "all_or_nothing"
        ? words.allOrNothing(lacks)
        : words.keep(lacks);
  const gateRaised =
    gateMissing && gateMissing.raised.amount > 0n ? formatMoney(gateMissing.raised, locale) : null;
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <FactsTable
        rows={[
          { label: labels.goal, value: formatMoney(goal, locale) },
          { label: labels.raised, value: formatMoney(raised, locale) },
          { label: labels.match, value: formatMoney(match, locale) },
          { label: labels.donors, value: String(donors) },
          { label: words.missing, value: lacks, isSum: true },
        ]}
      />
      <p style={text}>{outlook}</p>
      {gateMissing && (gateMissing.donors > 0 || gateRaised) && (
        <p style={text}>{words.gate(gateMissing.donors, gateRaised)}</p>
      )}
      <p style={text}>{words.tip}</p>
      <MainButton href={campaign.url}>{words.button}</MainButton>
      <WishesLink href={facts.wishesUrl} locale={locale} />
    </Frame>
  );
}

export function campaignEndingSubject({ locale, facts }: Props): string {
  return campaignDays[locale].ending.subject(facts.campaign.title);
}

CampaignEnding.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    kind: "all_or_nothing",
    deadlineAt: new Date("2026-12-30T04:59:59Z"),
    goal: { amount: 250_000n, currency: "USD" },
    raised: { amount: 141_550n, currency: "USD" },
    match: { amount: 88_000n, currency: "USD" },
    donors: 17,
    missing: { amount: 20_450n, currency: "USD" },
    gateMissing: { raised: { amount: 0n, currency: "USD" }, donors: 3 },
    wishesUrl: "https://esperanza.example/panel/avisos",
  },
} satisfies Props;
