import type { Money } from "#app/domain/money/money.ts";
import type { MailCampaign } from "./mail-campaign.ts";

/** A person has looked at a gift whose match waited; `url`: the donor's own page. */
export type HoldDecidedFacts = {
  campaign: MailCampaign;
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
