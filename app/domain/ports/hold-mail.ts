import type { Money } from "#app/domain/money/money.ts";
import type { RefundDecidedFacts } from "./mail-writer.ts";

/** A person has looked at a gift whose match waited. */
export type HoldDecidedFacts = Pick<RefundDecidedFacts, "campaign" | "amount" | "matcher" | "url"> & {
  isMatched: boolean;
  match: Money;
  /** Until when all of it may be had back; null: it got what was promised. */
  until: Date | null;
};

/** Gifts whose match waits for an operator. */
export type GiftsHeldFacts = { count: number; url: string };
