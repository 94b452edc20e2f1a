import type { Limit } from "#app/domain/matching/limit.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { moneyOf } from "./format-money.ts";
import type { Locale } from "./locale.ts";
import { translate } from "./translate.ts";

/** What explains the match of one donation. */
type Explained = {
  amount: MoneyData;
  /** Of the gift. */
  refunded: MoneyData;
  limit: string | null;
  status: string;
  /** Of the gift. */
  state: string;
  match: MoneyData;
};

/**
 * Why a match is what it is; “volvió al fondo”: its campaign ended without it. Of 33.00 given back in full: “devuelta con el aporte”; given back in part: “devuelta en
 * parte, con el aporte”, with the limit that had bound it; else the limit alone, or that it is complete.
 */
export function whyMatch(
  { amount, refunded, limit, status, state, match }: Explained,
  locale: Locale,
): string {
  const back = moneyOf(refunded).amount;
  if (state === "lost") return translate(locale, "matches.taken");
  if (back > 0n && back === moneyOf(amount).amount) return translate(locale, "matches.returned");
  const why = limit ? translate(locale, `limit.${limit as Limit}`) : null;
  if (back > 0n) return [translate(locale, "matches.returnedInPart"), why].filter(Boolean).join("; ");
  const isGone = status === "paid" && moneyOf(match).amount === 0n;
  if (!why && isGone) return translate(locale, "matches.wentBack");
  return why ?? translate(locale, `matches.status.${status as "paid"}`);
}
