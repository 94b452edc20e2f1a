/** What an entrepreneur says of one paper; amounts in minor units. */
export type PieceContent = {
  budgetLineId: string;
  amount: bigint;
  supplier: string;
  bought: string;
  /** The day that stands on it, as `2026-12-20`. */
  dated: string;
};

/** Longest texts, in characters. */
export const pieceBounds = { supplier: 120, bought: 160 };

/** Most pieces of one tranche. */
export const mostPieces = 100;

export type PieceProblem = {
  field: "budgetLineId" | "amount" | "supplier" | "bought" | "dated";
  kind: "missing" | "too_long" | "in_the_future";
};

/** What is still wrong with a piece; none when it may be kept. `today`: the day in Ecuador and Peru. */
export function findPieceProblems(
  { amount, budgetLineId, dated, ...texts }: PieceContent,
  { today, lineIds }: { today: string; lineIds: readonly string[] },
): PieceProblem[] {
  const wrong: PieceProblem[] = (["bought", "supplier"] as const).flatMap((field): PieceProblem[] => {
    const { length } = texts[field].trim();
    if (length === 0) return [{ field, kind: "missing" }];
    return length > pieceBounds[field] ? [{ field, kind: "too_long" }] : [];
  });
  if (amount <= 0n) wrong.push({ field: "amount", kind: "missing" });
  if (!lineIds.includes(budgetLineId)) wrong.push({ field: "budgetLineId", kind: "missing" });
  if (dated === "") wrong.push({ field: "dated", kind: "missing" });
  else if (dated > today) wrong.push({ field: "dated", kind: "in_the_future" });
  return wrong;
}
