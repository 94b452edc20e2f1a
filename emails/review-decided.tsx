import { reviewedFields } from "#app/domain/campaign/campaign-version.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { ReviewDecidedFacts } from "#app/domain/ports/review-mail.ts";
import { translate } from "#app/i18n/translate.ts";
import { FactsTable } from "./components/facts-table.tsx";
import { Frame } from "./components/frame.tsx";
import { quote, subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: ReviewDecidedFacts };

/** Tells the entrepreneur what a reviewer decided, with the reviewer's own words. */
export default function ReviewDecided({ locale, facts }: Props) {
  const { reviewDecided: words, labels } = wordsIn(locale);
  const { decision, comment, fieldComments, reviewer, campaign } = facts;
  const said = reviewedFields.filter((field) => fieldComments[field]);
  return (
    <Frame locale={locale} preview={words.leads[decision](reviewer)}>
      <h1 style={title}>{words.titles[decision]}</h1>
      <p style={text}>{words.leads[decision](reviewer)}</p>
      {comment.trim() !== "" && (
        <>
          <h2 style={subtitle}>{words.commentTitle}</h2>
          <p style={quote}>{comment}</p>
        </>
      )}
      {said.length > 0 && (
        <FactsTable
          rows={said.map((field) => ({
            label: translate(locale, `review.field.${field}`),
            value: fieldComments[field]!,
          }))}
        />
      )}
      <p style={text}>{words.next[decision]}</p>
      <FactsTable
        rows={[
          { label: labels.campaign, value: campaign.title },
          { label: labels.reviewer, value: reviewer },
        ]}
      />
      <MainButton href={campaign.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function reviewDecidedSubject({ locale, facts }: Props): string {
  return wordsIn(locale).reviewDecided.subjects[facts.decision](facts.campaign.title);
}

ReviewDecided.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Bicicletas para repartir sin humo",
      publicName: "Wilmer y Rosa",
      url: "https://esperanza.example/campanas/bicicletas-para-repartir",
    },
    decision: "changes_asked",
    comment: "Falta la cotización de las bicicletas.\n¿Quién repara las llantas?",
    fieldComments: { budget: "Separe las llantas de los frenos.", summary: "Diga para quién reparten." },
    reviewer: "FECD",
  },
} satisfies Props;
