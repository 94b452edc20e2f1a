import type { QuestionAnsweredFacts } from "#app/domain/ports/comment-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { Frame } from "./components/frame.tsx";
import { quote, subtitle, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { comments } from "./words/comments.ts";

type Props = { locale: MailLocale; facts: QuestionAnsweredFacts };

/** Tells who asked what the entrepreneur answered. */
export default function QuestionAnswered({ locale, facts }: Props) {
  const words = comments[locale].answered;
  return (
    <Frame locale={locale} preview={facts.answer}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{words.lead(facts.campaign.publicName)}</p>
      <p style={quote}>{facts.answer}</p>
      <h2 style={subtitle}>{words.asked}</h2>
      <p style={{ ...text, whiteSpace: "pre-line" }}>{facts.question}</p>
      <MainButton href={facts.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function questionAnsweredSubject({ locale, facts }: Props): string {
  return comments[locale].answered.subject(facts.campaign.title);
}

QuestionAnswered.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    question: "¿El pan es sin gluten?",
    answer: "Todavía no, pero el horno nuevo lo permite.",
    url: "https://esperanza.example/campanas/panaderia-la-espiga/preguntas",
  },
} satisfies Props;
