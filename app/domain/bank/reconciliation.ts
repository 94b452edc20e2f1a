import type { Currency } from "../money/currency.ts";
import type { MoneyData } from "../money/money.ts";

/**
 * `waiting`: the line's payment is not known; `parked`: its kind is not known, the money is in suspense; `differs`: both have
 * it, with other amounts; `not_booked`: the line moved nothing in the book; `not_at_stripe`: the book has what no line tells. Seen at
 * Stripe alone: `changed`: the line is another one than when it was read; `holdings`: what we hold there is not the sum of its lines.
 */
export type DifferenceCause =
  | "waiting"
  | "parked"
  | "differs"
  | "not_booked"
  | "not_at_stripe"
  | "changed"
  | "holdings";

/** The newest comparison of Stripe's account with the book. */
export type Reconciliation = {
  ranAt: string;
  linesRead: number;
  linesHealed: number;
  differenceCount: number;
  /** By currency, each with the sum of its kinds. */
  sides: {
    currency: Currency;
    kinds: { kind: string; lines: number; stripe: MoneyData; book: MoneyData }[];
    total: { lines: number; stripe: MoneyData; book: MoneyData };
  }[];
  /** The first of them. Amounts are null where a side has nothing, and in currencies that the book does not know. */
  differences: {
    cause: DifferenceCause;
    reference: string;
    kind: string;
    at: string;
    stripe: MoneyData | null;
    book: MoneyData | null;
    donationId: string | null;
  }[];
};
