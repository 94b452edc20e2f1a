import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { ReviewWaitingFacts } from "#app/domain/ports/review-mail.ts";
import { FactsTable } from "./components/facts-table.tsx";
import { Frame } from "./components/frame.tsx";
import { text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { WishesLink } from "./components/wishes-link.tsx";
import { reviewWaiting } from "./words/review-waiting.ts";

type Props = { locale: MailLocale; facts: ReviewWaitingFacts };

/** Tells a reviewer that something waits for a decision. */
export default function ReviewWaiting({ locale, facts }: Props) {
  const words = reviewWaiting[locale];
  const { campaign, call, what, position, url } = facts;
  const lead = words.lead(campaign.publicName, words.what[what](position));
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{lead}</p>
      <p style={text}>{words.needs[what]}</p>
      <FactsTable
        rows={[
          { label: words.labels.campaign, value: campaign.title },
          { label: words.labels.call, value: call },
        ]}
      />
      <MainButton href={url}>{words.button}</MainButton>
      <WishesLink href={facts.wishesUrl} locale={locale} />
    </Frame>
  );
}

export function reviewWaitingSubject({ locale, facts }: Props): string {
  return reviewWaiting[locale].subjects[facts.what](facts.campaign.title);
}

ReviewWaiting.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    call: "Emprender en la frontera",
    what: "evidence",
    position: 1,
    url: "https://esperanza.example/panel/campanas/1/respaldos/revision?tramo=1",
    wishesUrl: "https://esperanza.example/panel/avisos",
  } as ReviewWaitingFacts,
} satisfies Props;
