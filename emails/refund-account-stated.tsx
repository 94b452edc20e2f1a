import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { RefundUndeliveredFacts } from "#app/domain/ports/refund-mail.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import RefundUndelivered from "./refund-undelivered.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: RefundUndeliveredFacts };

/** Tells a donor that somebody with the link of their gift said to which account its refund is paid. */
export default function RefundAccountStated({ locale, facts }: Props) {
  const { stated: words, button } = wordsIn(locale).refundByTransfer;
  const lead = words.lead(formatMoney(facts.total, locale), facts.campaign.title, facts.donationCode);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words.act(facts.contact)}</p>
      <MainButton href={facts.url}>{button}</MainButton>
    </Frame>
  );
}

export function refundAccountStatedSubject({ locale, facts }: Props): string {
  return wordsIn(locale).refundByTransfer.stated.subject(formatMoney(facts.total, locale));
}

RefundAccountStated.PreviewProps = RefundUndelivered.PreviewProps;
