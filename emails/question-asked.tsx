import type { QuestionAskedFacts } from "#app/domain/ports/comment-mail.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { Frame } from "./components/frame.tsx";
import { quote, text, title } from "./components/look.ts";
import { MainButton } from "./components/main-button.tsx";
import { comments } from "./words/comments.ts";

type Props = { locale: MailLocale; facts: QuestionAskedFacts };

/** Tells an entrepreneur what somebody asks, or wrote and waits to be shown. */
export default function QuestionAsked({ locale, facts }: Props) {
  const words = comments[locale].asked;
  const lead = words.lead(facts.name, facts.campaign.title);
  return (
    <Frame locale={locale} preview={facts.text}>
      <h1 style={title}>{facts.isQuestion ? words.title : words.titleOfComment}</h1>
      <p style={text}>{lead}</p>
      <p style={quote}>{facts.text}</p>
      {facts.isWaiting && <p style={text}>{words.waiting}</p>}
      <MainButton href={facts.url}>{words.button}</MainButton>
    </Frame>
  );
}

export function questionAskedSubject({ locale, facts }: Props): string {
  return comments[locale].asked.subject(facts.campaign.title);
}

QuestionAsked.PreviewProps = {
  locale: "es",
  facts: {
    campaign: {
      title: "Un horno para la panadería La Espiga",
      publicName: "Marisol",
      url: "https://esperanza.example/campanas/panaderia-la-espiga",
    },
    text: "¿El pan es sin gluten?",
    name: "Carmen",
    isQuestion: true,
    isWaiting: true,
    url: "https://esperanza.example/panel/campanas/1/preguntas",
  },
} satisfies Props;
