import type { Money } from "#app/domain/money/money.ts";

/** A person has looked at a gift whose match waited; `url`: the donor's own page. */
export type HoldDecidedFacts = {
  campaign: { title: string; publicName: string; url: string };
  amount: Money;
  matcher: string;
  isMatched: boolean;
  match: Money;
  /** Until when all of it may be had back; null: it got what was promised. */
  until: Date | null;
  url: string;
};

/** Gifts whose match waits for an operator. */
export type GiftsHeldFacts = { count: number; url: string };

/** Somebody tries stolen cards on a campaign, of which so many were refused in a quarter of an hour: it takes fewer donations until then. */
export type CardsTestedFacts = Pick<HoldDecidedFacts, "campaign" | "url"> & {
  refused: number;
  until: Date;
};
