/** The status that answers a refusal: who may not do it at all is told so, who may can put it right. */
export function refusedStatus(kind: string): 403 | 422 {
  return kind === "not_allowed" ? 403 : 422;
}
