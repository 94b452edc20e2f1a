type Refusal = { kind: string; first?: string };

/** What the pages of batches say of a refusal: whose turn it is has its own words there. */
export function batchRefusal(refusal: Refusal): { refusal: string; about?: string } {
  if (refusal.kind === "second_person_needed") return { refusal: "batch_second_person" };
  return { refusal: refusal.kind, about: refusal.first };
}

/** What became of the payouts of a batch. */
export function countsOf(items: readonly { state: string | null }[]): {
  all: number;
  failed: number;
  confirmed: number;
} {
  const count = (state: string) => items.filter((item) => item.state === state).length;
  return { all: items.length, failed: count("failed"), confirmed: count("confirmed") };
}

/** What the operator's page says of a refusal, or null. */
export function whyRefused(refused: string | Refusal | null): { refusal: string; about?: string } | null {
  if (refused === null) return null;
  return typeof refused === "string" ? { refusal: refused } : { refusal: refused.kind, about: refused.first };
}
