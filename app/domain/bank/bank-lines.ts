import type { MoneyData } from "../money/money.ts";

export type Line = { id: string; day: string; amount: MoneyData; description: string; reference: string };
/** A movement of the book that a line may be. */
export type Candidate = { entryId: string; kind: string; day: string };
/** A document that waits for somebody who saw the bank, of the same amount. */
export type Waiting = {
  kind: "capital" | "deposit" | "repayment" | "banking" | "gift" | "release" | "return" | "refund";
  href: string;
};

export type BankLines = {
  lines: number;
  matched: number;
  /** Days of the statements, by currency. */
  statements: { currency: string; from: string; until: string }[];
  /** Lines whose movement is not known, the newest first. */
  open: (Line & { candidates: Candidate[]; waiting: Waiting[] })[];
  /** Movements of the book in the days of the statements that no line is. */
  missing: { entryId: string; kind: string; day: string; amount: MoneyData }[];
  /** The last that were matched, to undo a mistake. */
  lately: (Line & { kind: string; isFound: boolean })[];
};
