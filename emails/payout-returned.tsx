import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { PayoutReturnedFacts } from "#app/domain/ports/payout-mail.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { Frame } from "./components/frame.tsx";
import { subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: PayoutReturnedFacts };

/** Tells that the bank sent a payout back: that the money is safe, why it came back, and what to look at now. */
export default function PayoutReturned({ locale, facts }: Props) {
  const { payoutReturned: words, payoutAccountChanged: places } = wordsIn(locale);
  const { account, amount, isCash, publicName, reason, title: campaign, url } = facts;
  const isOwner = facts.reader === "owner";
  const money = formatMoney(amount, locale);
  const lead = isOwner ? words.lead(money, campaign) : words.leadForOperator(money, publicName, campaign);
  const place =
    account && (account.bank ? places.account(account.bank, account.masked) : places.cash(account.masked));
  const steps = isOwner ? (isCash ? words.cashSteps : words.steps) : words.stepsForOperator;
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{isOwner ? (isCash ? words.titleForCash : words.title) : words.titleForOperator}</h1>
      <p style={text}>{lead}</p>
      {isOwner && <p style={text}>{words.safe}</p>}
      <p style={text}>{words.reason(reason)}</p>
      {place && <p style={text}>{words.sentTo(place)}</p>}
      <h2 style={subtitle}>{words.whatToDo}</h2>
      {steps.map((step) => (
        <p style={text} key={step}>
          {step}
        </p>
      ))}
      <MainButton href={url}>{isOwner ? places.button : words.buttonForOperator}</MainButton>
    </Frame>
  );
}

export function payoutReturnedSubject({ locale, facts }: Props): string {
  const { payoutReturned: words } = wordsIn(locale);
  const money = formatMoney(facts.amount, locale);
  if (facts.reader === "operator") return words.subjectForOperator(money, facts.publicName);
  return facts.isCash ? words.subjectForCash(money) : words.subject(money);
}

PayoutReturned.PreviewProps = {
  locale: "es",
  facts: {
    reader: "owner",
    publicName: "Marisol",
    title: "Un horno para la panadería La Espiga",
    amount: { amount: 129_775n, currency: "USD" },
    reason: "la cuenta está cerrada",
    account: { bank: "Cooperativa Jardín Azuayo", masked: "•••• 4821" },
    isCash: false,
    url: "https://esperanza.example/panel/cuenta-de-cobro",
  },
} satisfies Props;
