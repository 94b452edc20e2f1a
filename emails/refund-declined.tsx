import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { RefundDeclinedFacts } from "#app/domain/ports/refund-mail.ts";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: RefundDeclinedFacts };

/** Tells a donor who asked for a gift back why it stays with its campaign, and what they can do. */
export default function RefundDeclined({ locale, facts: { campaign, reply, url } }: Props) {
  const { refundDeclined: words } = wordsIn(locale);
  const lead = words.lead(campaign.title);
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words.reply(reply)}</p>
      <p style={text}>{words.again}</p>
      <MainButton href={url}>{words.button}</MainButton>
    </Frame>
  );
}

export function refundDeclinedSubject({ locale, facts }: Props): string {
  return wordsIn(locale).refundDeclined.subject(facts.campaign.title);
}

RefundDeclined.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Jabones de avena y sábila",
      publicName: "Nelly",
      url: "https://esperanza.example/campanas/jabones-de-avena-y-sabila",
    },
    reply: "La campaña ya recibió su aporte y compró los materiales.",
    url: "https://esperanza.example/aportes/Zk3v9QmT",
  },
} satisfies Props;
