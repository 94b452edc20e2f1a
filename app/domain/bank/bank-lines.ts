import type { MoneyData } from "../money/money.ts";

export type Line = { id: string; day: string; amount: MoneyData; description: string; reference: string };
/** A movement of the book that a line may be: an entry, or all payouts of a batch. `isNamed`: the line gives its reference. */
export type Candidate = { of: "entry" | "batch"; id: string; kind: string; day: string; isNamed: boolean };
/** What somebody said that the bank took by a line, until a second person decides. */
export type ProposedCharge = { id: string; reason: string; proposedBy: string; proposedById: string };
/** A payout under way that a line may bring back. */
export type ReturnedPayout = { payoutId: string; publicName: string; title: string };
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
  /** Lines whose movement is not known, first those that wait for a second person, then the newest. */
  open: (Line & {
    isDebit: boolean;
    candidates: Candidate[];
    waiting: Waiting[];
    returned: ReturnedPayout[];
    charge: ProposedCharge | null;
  })[];
  /** Movements of the book in the days of the statements that no line is. */
  missing: { entryId: string; kind: string; day: string; amount: MoneyData }[];
  /** The last that were matched, to undo a mistake. */
  lately: (Line & { kind: string; isFound: boolean; entryId: string | null })[];
};
