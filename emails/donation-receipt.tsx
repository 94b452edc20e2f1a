import type { Money } from "#app/domain/money/money.ts";
import type { DonationReceiptFacts, MailLocale } from "#app/domain/ports/mail-writer.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { type FactRow, FactsTable } from "./components/facts-table.tsx";
import { Frame } from "./components/frame.tsx";
import { small, subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { MatchExplained } from "./components/match-explained.tsx";
import { TwinBar } from "./components/twin-bar.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: DonationReceiptFacts };

/** The donor's receipt: what was given, what the match adds and why, what happens next. */
export default function DonationReceipt({ locale, facts }: Props) {
  const { donationReceipt: words, twin } = wordsIn(locale);
  const { amount, match, campaign } = facts;
  const given = formatMoney(amount, locale);
  const sum = formatMoney({ ...amount, amount: amount.amount + match.match.amount }, locale);
  const isMatched = match.match.amount > 0n;
  const lead = facts.isHeld
    ? words.leadHeld(given, campaign.publicName)
    : isMatched
      ? words.leadMatched(given, sum, campaign.publicName)
      : words.leadAlone(given, campaign.publicName);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      {!facts.isHeld && (
        <TwinBar
          given={amount}
          match={match.match}
          givenWords={twin.gift(given)}
          matchWords={twin.match(formatMoney(match.match, locale), match.matcher)}
        />
      )}
      <h2 style={subtitle}>{words.matchTitle}</h2>
      {facts.isHeld ? (
        <p style={text}>{words.held}</p>
      ) : (
        <MatchExplained locale={locale} amount={amount} match={match} />
      )}
      <FactsTable rows={receiptRows(locale, facts)} />
      <h2 style={subtitle}>{words.nextTitle}</h2>
      <p style={text}>{whatHappensNext(locale, campaign)}</p>
      <p style={text}>{words.page}</p>
      <MainButton href={facts.url}>{words.button}</MainButton>
      <p style={small}>{words.personal}</p>
    </Frame>
  );
}

export function donationReceiptSubject({ locale, facts }: Props): string {
  return wordsIn(locale).donationReceipt.subject(formatMoney(facts.amount, locale), facts.campaign.title);
}

function receiptRows(locale: MailLocale, facts: DonationReceiptFacts): FactRow[] {
  const { labels } = wordsIn(locale);
  const { amount, tip, feeCover, refunded } = facts;
  const charged = { ...amount, amount: amount.amount + tip.amount + feeCover.amount };
  function line(label: string, money: Money, { isSum = false } = {}): FactRow[] {
    return money.amount === 0n ? [] : [{ label, value: formatMoney(money, locale), isSum }];
  }
  return [
    { label: labels.code, value: facts.donationCode },
    ...(facts.receiptNumber ? [{ label: labels.receipt, value: facts.receiptNumber }] : []),
    { label: labels.date, value: formatDay(facts.paidAt.toISOString(), locale) },
    { label: labels.campaign, value: facts.campaign.title },
    ...line(labels.amount, amount),
    ...line(labels.tip, tip),
    ...line(labels.feeCover, feeCover),
    ...line(facts.isInHand ? labels.received : labels.charged, charged, { isSum: true }),
    ...line(labels.refunded, refunded),
  ];
}

function whatHappensNext(locale: MailLocale, campaign: DonationReceiptFacts["campaign"]): string {
  const words = wordsIn(locale).donationReceipt;
  if (!campaign.deadlineAt) return words.nextOpen;
  const date = formatDay(campaign.deadlineAt.toISOString(), locale);
  return campaign.kind === "all_or_nothing"
    ? words.nextAllOrNothing(date, formatMoney(campaign.goal, locale))
    : words.nextKeep(date);
}

DonationReceipt.PreviewProps = {
  locale: "es",
  facts: {
    donationCode: "E-36D04016",
    receiptNumber: "R-2026-1204",
    paidAt: new Date("2026-11-03T15:04:00Z"),
    campaign: {
      title: "Refrito listo para las cocinas del barrio",
      publicName: "Yuleisy y Carmen",
      url: "https://esperanza.example/campanas/refrito-listo",
      kind: "all_or_nothing",
      goal: { amount: 180_000n, currency: "USD" },
      deadlineAt: new Date("2026-12-12T04:59:00Z"),
    },
    amount: { amount: 12_000n, currency: "USD" },
    tip: { amount: 300n, currency: "USD" },
    feeCover: { amount: 390n, currency: "USD" },
    refunded: { amount: 0n, currency: "USD" },
    isInHand: false,
    isHeld: false,
    match: {
      matcher: "FECD",
      ratio: "1",
      entitled: { amount: 12_000n, currency: "USD" },
      match: { amount: 10_000n, currency: "USD" },
      limit: "per_donor_per_campaign",
      standing: "conditional",
      missingDonors: 3,
      missingRaised: null,
    },
    url: "https://esperanza.example/aportes/Zk3v9QmT",
  },
} satisfies Props;
