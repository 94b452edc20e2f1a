import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { RefundDecidedFacts } from "#app/domain/ports/refund-mail.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { FactsTable } from "./components/facts-table.tsx";
import { Frame } from "./components/frame.tsx";
import { subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: RefundDecidedFacts };

/** Tells the donor how much comes back, why, what becomes of the match, and when it shows. */
export default function RefundDecided({ locale, facts }: Props) {
  const { refundDecided: words, labels } = wordsIn(locale);
  const { campaign, amount, tip, feeCover, total, matchReturned, matchLeft } = facts;
  const parts = [
    { label: labels.giftBack, money: amount },
    { label: labels.tipBack, money: tip },
    { label: labels.feeCoverBack, money: feeCover },
  ].filter(({ money }) => money.amount > 0n);
  const lead = words.lead(formatMoney(total, locale), campaign.title);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words.reasons[facts.reason]}</p>
      {facts.note && <p style={text}>{words.note(facts.note)}</p>}
      <FactsTable
        rows={[
          ...parts.map(({ label, money }) => ({ label, value: formatMoney(money, locale) })),
          { label: labels.refundTotal, value: formatMoney(total, locale), isSum: true },
        ]}
      />
      <p style={text}>{facts.isByTransfer ? words.whenByTransfer : words.when}</p>
      <h2 style={subtitle}>{words.matchTitle}</h2>
      {matchReturned.amount > 0n && (
        <p style={text}>{words.matchReturned(formatMoney(matchReturned, locale), facts.matcher)}</p>
      )}
      {matchLeft.amount > 0n && <p style={text}>{words.matchLeft(formatMoney(matchLeft, locale))}</p>}
      {matchReturned.amount === 0n && matchLeft.amount === 0n && <p style={text}>{words.noMatch}</p>}
      <MainButton href={facts.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function refundDecidedSubject({ locale, facts }: Props): string {
  return wordsIn(locale).refundDecided.subject(formatMoney(facts.total, locale));
}

RefundDecided.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Jabones de avena y sábila",
      publicName: "Nelly",
      url: "https://esperanza.example/campanas/jabones-de-avena-y-sabila",
    },
    amount: { amount: 2_500n, currency: "USD" },
    tip: { amount: 125n, currency: "USD" },
    feeCover: { amount: 105n, currency: "USD" },
    total: { amount: 2_730n, currency: "USD" },
    reason: "operator",
    isByTransfer: false,
    note: "La tarjeta fue cobrada dos veces.",
    matcher: "FECD",
    matchLeft: { amount: 0n, currency: "USD" },
    matchReturned: { amount: 2_500n, currency: "USD" },
    url: "https://esperanza.example/aportes/Zk3v9QmT",
  },
} satisfies Props;
