import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { RefundTransferredFacts } from "#app/domain/ports/refund-mail.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: RefundTransferredFacts };

/** Tells a donor that a refund was paid by transfer, and by which reference of the bank it is found. */
export default function RefundTransferred({ locale, facts }: Props) {
  const { transferred: words, button } = wordsIn(locale).refundByTransfer;
  const { campaign, donationCode, paidAt, reference, total, url } = facts;
  const lead = words.lead(
    formatMoney(total, locale),
    campaign.title,
    donationCode,
    formatDay(paidAt.toISOString(), locale),
  );
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words.reference(reference)}</p>
      <p style={text}>{words.act}</p>
      <MainButton href={url}>{button}</MainButton>
    </Frame>
  );
}

export function refundTransferredSubject({ locale, facts }: Props): string {
  return wordsIn(locale).refundByTransfer.transferred.subject(formatMoney(facts.total, locale));
}

RefundTransferred.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Jabones de avena y sábila",
      publicName: "Nelly",
      url: "https://esperanza.example/campanas/jabones-de-avena-y-sabila",
    },
    donationCode: "E-36D04016",
    total: { amount: 3_000n, currency: "USD" },
    paidAt: new Date("2026-11-20T17:00:00Z"),
    reference: "TRX 88",
    url: "https://esperanza.example/aportes/Zk3v9QmT",
  },
} satisfies Props;
