import type { CampaignFundedFacts } from "#app/domain/ports/campaign-days-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { FactsTable } from "./components/facts-table.tsx";
import { Frame } from "./components/frame.tsx";
import { subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { TwinBar } from "./components/twin-bar.tsx";
import { campaignDays } from "./words/campaign-days.ts";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: CampaignFundedFacts };

/** Tells the entrepreneur that the campaign is funded, and how the money comes. */
export default function CampaignFunded({ locale, facts }: Props) {
  const { campaignFunded: words, labels, twin } = wordsIn(locale);
  const { campaign, raised, earned, goal, donors, matcher } = facts;
  const sum = formatMoney({ ...raised, amount: raised.amount + earned.amount }, locale);
  return (
    <Frame locale={locale} preview={words.preview(sum)}>
      <h1 style={title}>{headOf({ locale, facts }).title}</h1>
      <p style={text}>{words.lead(campaign.publicName, sum)}</p>
      <TwinBar
        given={raised}
        match={earned}
        givenWords={twin.citizens(formatMoney(raised, locale))}
        matchWords={twin.match(formatMoney(earned, locale), matcher)}
      />
      <FactsTable
        rows={[
          { label: labels.campaign, value: campaign.title },
          { label: labels.goal, value: formatMoney(goal, locale) },
          { label: labels.donors, value: String(donors) },
        ]}
      />
      <h2 style={subtitle}>{words.nextTitle}</h2>
      <p style={text}>{words.tranches(sharesInWords(locale, facts.sharesPercent))}</p>
      <p style={text}>{words.evidence}</p>
      <p style={text}>{words.thanks}</p>
      <MainButton href={campaign.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function campaignFundedSubject({ locale, facts }: Props): string {
  return headOf({ locale, facts }).subject(facts.campaign.title);
}

/** It reached its goal, or is of those that keep what they raise. */
function headOf({ locale, facts: { raised, earned, goal } }: Props) {
  const isReached = raised.amount + earned.amount >= goal.amount;
  return isReached ? wordsIn(locale).campaignFunded : campaignDays[locale].kept;
}

/** 50, 80, 100 are `50 %, 80 % y 100 %`. */
function sharesInWords(locale: MailLocale, shares: number[]): string {
  const written = shares.map((share) => (locale === "es" ? `${share} %` : `${share}%`));
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(written);
}

CampaignFunded.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    matcher: "FECD",
    goal: { amount: 250_000n, currency: "USD" },
    raised: { amount: 141_550n, currency: "USD" },
    earned: { amount: 118_000n, currency: "USD" },
    donors: 47,
    sharesPercent: [50, 80, 100],
  },
} satisfies Props;
