import type { DisputeOpenedFacts } from "#app/domain/ports/dispute-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { disputeReason } from "#app/i18n/dispute-in-words.ts";
import { formatDay, formatMoment } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: DisputeOpenedFacts };

/** Tells operators that a bank asks for a payment back, until when Stripe takes evidence, and what to do. */
export default function DisputeOpened({ locale, facts }: Props) {
  const { disputeOpened: words } = wordsIn(locale);
  const { evidenceDueAt, gift, reason, url } = facts;
  const amount = formatMoney(facts.amount, locale);
  const lead = gift ? words.lead(amount, gift.code, gift.campaign) : words.leadUnknown(amount);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words.reason(disputeReason(reason, locale))}</p>
      <p style={text}>
        {evidenceDueAt ? words.until(formatMoment(evidenceDueAt.toISOString(), locale)) : words.untilUnknown}
      </p>
      <p style={text}>{words.act}</p>
      <MainButton href={url}>{words.button}</MainButton>
    </Frame>
  );
}

export function disputeOpenedSubject({ locale, facts }: Props): string {
  const { disputeOpened: words } = wordsIn(locale);
  const amount = formatMoney(facts.amount, locale);
  if (!facts.evidenceDueAt) return words.subjectWithoutDate(amount);
  return words.subject(amount, formatDay(facts.evidenceDueAt.toISOString(), locale));
}

DisputeOpened.PreviewProps = {
  locale: "es",
  facts: {
    amount: { amount: 3_000n, currency: "USD" },
    reason: "fraudulent",
    gift: { code: "E-36D04016", campaign: "Jabones de avena y sábila" },
    evidenceDueAt: new Date("2026-12-04T17:00:00Z"),
    url: "https://esperanza.example/panel/operacion#disputas",
  },
} satisfies Props;
