import type { EvidenceDecidedFacts } from "#app/domain/ports/evidence-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { FactsTable } from "./components/facts-table.tsx";
import { Frame } from "./components/frame.tsx";
import { quote, subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { wordsIn } from "./words/words.ts";

type Props = { locale: MailLocale; facts: EvidenceDecidedFacts };

/** Tells the entrepreneur what a reviewer said to the evidence of a tranche, or to the final report. */
export default function EvidenceDecided({ locale, facts }: Props) {
  const { evidenceDecided: words, labels } = wordsIn(locale);
  const { campaign, comment, reviewer, url } = facts;
  const lead = words.leads[decisionOf(facts)](reviewer, whatOf({ locale, facts }));
  return (
    <Frame locale={locale} preview={lead}>
      <h1 style={title}>{words.titles[decisionOf(facts)]}</h1>
      <p style={text}>{lead}</p>
      {comment.trim() !== "" && (
        <>
          <h2 style={subtitle}>{words.commentTitle}</h2>
          <p style={quote}>{comment}</p>
        </>
      )}
      <p style={text}>{words.next[nextOf(facts)]}</p>
      <FactsTable
        rows={[
          { label: labels.campaign, value: campaign.title },
          { label: labels.reviewer, value: reviewer },
        ]}
      />
      <MainButton href={url}>{words.button}</MainButton>
    </Frame>
  );
}

export function evidenceDecidedSubject({ locale, facts }: Props): string {
  const { subjects } = wordsIn(locale).evidenceDecided;
  return subjects[decisionOf(facts)](whatOf({ locale, facts }), facts.campaign.title);
}

function decisionOf({ isAccepted }: EvidenceDecidedFacts) {
  return isAccepted ? "accepted" : "asked";
}

function whatOf({ locale, facts: { position } }: Props): string {
  const { ofReport, ofTranche } = wordsIn(locale).evidenceDecided;
  return position === null ? ofReport : ofTranche(position);
}

function nextOf({ position, isAccepted }: EvidenceDecidedFacts) {
  if (position === null) return isAccepted ? "reportAccepted" : "reportAsked";
  return isAccepted ? "evidenceAccepted" : "evidenceAsked";
}

EvidenceDecided.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    position: 1,
    isAccepted: false,
    comment: "La factura del horno no se lee.\n¿Puede tomarle otra foto?",
    reviewer: "FECD",
    url: "https://esperanza.example/panel/campanas/1/respaldos?tramo=1",
  } as EvidenceDecidedFacts,
} satisfies Props;
