type Line = { id: string; label: string; amount: bigint };
type Piece = { budgetLineId: string; amount: bigint };

export type SpendingLine = Line & {
  shown: bigint;
  /** More than the budget gave it. */
  isOver: boolean;
};

export type Spending = {
  /** Paid to the entrepreneur so far. */
  paid: bigint;
  /** What the pieces show. */
  shown: bigint;
  /** Paid, and not shown yet. */
  missing: bigint;
  /** Shown beyond what was paid: a hint, for people also spend their own. */
  over: bigint;
  lines: SpendingLine[];
};

/** What was paid beside what the pieces show, together and for each line of the budget. Nothing of it refuses anything. */
export function sumSpending({
  paid,
  lines,
  pieces,
}: {
  paid: bigint;
  lines: readonly Line[];
  pieces: readonly Piece[];
}): Spending {
  const shown = pieces.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    paid,
    shown,
    missing: paid > shown ? paid - shown : 0n,
    over: shown > paid ? shown - paid : 0n,
    lines: lines.map((line) => {
      const ofLine = pieces
        .filter(({ budgetLineId }) => budgetLineId === line.id)
        .reduce((sum, { amount }) => sum + amount, 0n);
      return { ...line, shown: ofLine, isOver: ofLine > line.amount };
    }),
  };
}
