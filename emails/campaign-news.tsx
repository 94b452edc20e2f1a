import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { CampaignNewsFacts } from "#app/domain/ports/news-mail.ts";
import { Frame } from "./components/frame.tsx";
import { small, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { campaignNews } from "./words/campaign-news.ts";

type Props = { locale: MailLocale; facts: CampaignNewsFacts };

/** Brings a donor the news of a campaign, and the way to get no more of them. */
export default function CampaignNews({ locale, facts }: Props) {
  const words = campaignNews[locale];
  return (
    <Frame locale={locale} preview={facts.text.slice(0, 120)}>
      <p style={small}>{words.lead(facts.campaign.publicName, facts.campaign.title)}</p>
      <h1 style={title}>{facts.title}</h1>
      <p style={{ ...text, whiteSpace: "pre-line" }}>{facts.text}</p>
      <MainButton href={facts.url}>{words.button(facts.pictures)}</MainButton>
      <p style={small}>
        <a href={facts.unsubscribeUrl}>{words.unsubscribe}</a>
      </p>
    </Frame>
  );
}

export function campaignNewsSubject({ locale, facts }: Props): string {
  return campaignNews[locale].subject(facts.title, facts.campaign.title);
}

CampaignNews.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    title: "Llegó el horno",
    text: "Ayer lo instalamos.\n\nMañana salen los primeros cien panes.",
    pictures: 2,
    url: "https://esperanza.example/campanas/panaderia-la-espiga/novedades/1",
    unsubscribeUrl: "https://esperanza.example/correo/019ab3c4.5f2e",
  },
} satisfies Props;
