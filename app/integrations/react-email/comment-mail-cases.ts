import QuestionAnswered from "#emails/question-answered.tsx";
import QuestionAsked from "#emails/question-asked.tsx";
import type { MailCase } from "./payout-mail-cases.ts";

/** E-mails about what is written under a campaign. */
export const commentMails: MailCase[] = [
  [
    "a question",
    { kind: "question-asked", facts: QuestionAsked.PreviewProps.facts },
    ["Carmen le escribió", "¿El pan es sin gluten?", "nadie lo ve hasta", "/preguntas"],
    ["Carmen wrote to you", "nobody sees it until", "/preguntas"],
  ],
  [
    "an answer",
    { kind: "question-answered", facts: QuestionAnswered.PreviewProps.facts },
    ["Marisol respondió", "Todavía no", "¿El pan es sin gluten?", "/preguntas"],
    ["Marisol answered", "You asked", "/preguntas"],
  ],
];
