import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { PayoutAccountChangedFacts } from "#app/domain/ports/payout-mail.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { Frame } from "./components/frame.tsx";
import { subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: PayoutAccountChangedFacts };

/** Tells that an account for payouts was stated or changed: its owner what to do if it was not them, operators to look. */
export default function PayoutAccountChanged({ locale, facts }: Props) {
  const { payoutAccountChanged: words } = wordsIn(locale);
  const { reader, name, bank, masked, statedAt, usableFrom, url } = facts;
  const moment = formatMoment(statedAt.toISOString(), locale);
  const account = bank ? words.account(bank, masked) : words.cash(masked);
  const isOwner = reader === "owner";
  const lead = isOwner ? words.lead(moment, account) : words.leadForOperator(name, moment, account);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{isOwner ? words.title : words.titleForOperator}</h1>
      <p style={text}>{lead}</p>
      {usableFrom && <p style={text}>{words.cooling(formatMoment(usableFrom.toISOString(), locale))}</p>}
      {isOwner ? (
        <>
          <h2 style={subtitle}>{words.notYouTitle}</h2>
          <p style={text}>{words.notYou}</p>
          <p style={text}>{words.never}</p>
        </>
      ) : (
        <p style={text}>{words.act}</p>
      )}
      <MainButton href={url}>{isOwner ? words.button : words.buttonForOperator}</MainButton>
    </Frame>
  );
}

export function payoutAccountChangedSubject({ locale, facts: { reader, name, usableFrom } }: Props): string {
  const { payoutAccountChanged: words } = wordsIn(locale);
  return reader === "owner" ? words.subject(usableFrom !== null) : words.subjectForOperator(name);
}

PayoutAccountChanged.PreviewProps = {
  locale: "es",
  facts: {
    reader: "owner",
    name: "Yusmary",
    bank: "Cooperativa Jardín Azuayo",
    masked: "•••• 4821",
    statedAt: new Date("2026-11-20T17:00:00Z"),
    usableFrom: new Date("2026-11-23T17:00:00Z"),
    url: "https://esperanza.example/panel/cuenta-de-cobro",
  },
} satisfies Props;
