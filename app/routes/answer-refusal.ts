import { data } from "@remix-run/node";

/** The status that answers a refusal: who may not do it at all is told so, who may can put it right. */
export function refusedStatus(kind: string): 403 | 422 {
  return kind === "not_allowed" ? 403 : 422;
}

/** Answers a form with why it was refused, by its kind, beside what was typed. */
export function answerRefusal<Answer extends { refusal: string }>(answer: Answer) {
  return data(answer, { status: refusedStatus(answer.refusal) });
}
