import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { GiftThankedFacts } from "#app/domain/ports/news-mail.ts";
import { Frame } from "./components/frame.tsx";
import { quote, small, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { campaignNews } from "./words/campaign-news.ts";

type Props = { locale: MailLocale; facts: GiftThankedFacts };

/** Brings a donor the thanks of the entrepreneur, in their own words. */
export default function GiftThanked({ locale, facts }: Props) {
  const { thanks: words, unsubscribe } = campaignNews[locale];
  return (
    <Frame locale={locale} preview={facts.text.slice(0, 120)}>
      <h1 style={title}>{words.title(facts.campaign.publicName)}</h1>
      <p style={text}>{words.lead(facts.campaign.title)}</p>
      <p style={{ ...quote, whiteSpace: "pre-line" }}>{facts.text}</p>
      <MainButton href={facts.url}>{words.button}</MainButton>
      <p style={small}>
        <a href={facts.unsubscribeUrl}>{unsubscribe}</a>
      </p>
    </Frame>
  );
}

export function giftThankedSubject({ locale, facts }: Props): string {
  return campaignNews[locale].thanks.subject(facts.campaign.publicName);
}

GiftThanked.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    text: "Con su aporte ya encargué el horno.\nPase por su pan cuando quiera.",
    url: "https://esperanza.example/aportes/abc",
    unsubscribeUrl: "https://esperanza.example/correo/019ab3c4.5f2e",
  },
} satisfies Props;
