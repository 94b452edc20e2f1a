import type { Limit } from "#app/domain/matching/limit.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatAlike, formatMoney, moneyOf } from "./format-money.ts";
import type { Locale } from "./locale.ts";
import { translate } from "./translate.ts";

/** What a gift is matched with, or would be. `entitled`: by the ratio alone. */
export type Offer = {
  amount: MoneyData;
  match: MoneyData;
  entitled: MoneyData;
  limit: Limit | null;
  isConditional: boolean;
};

export type OfferInWords = {
  /** “Sus $20 se convierten en $40.” */
  becomes: string;
  /** “$20,00 → $15,00: tope por persona.” Null when the match is full. */
  why: string | null;
  /** That it waits for the gate. */
  waits: string | null;
};

/** What the match makes of a gift, as everybody reads it who looks at it. */
export function offerInWords(
  { amount, match, entitled, limit, isConditional }: Offer,
  locale: Locale,
): OfferInWords {
  const given = moneyOf(amount);
  const added = moneyOf(match).amount;
  const [gift, together] = formatAlike(given, { ...given, amount: given.amount + added }, locale);
  return {
    becomes:
      added > 0n
        ? translate(locale, "offer.becomes", { gift, together })
        : translate(locale, "offer.alone", { gift }),
    why: limit && limitInWords({ entitled, match, limit }, locale),
    waits: isConditional ? translate(locale, "offer.waits") : null,
  };
}

/** Why a match is not full: “$20,00 → $15,00: tope por persona”; where no amount was due, the reason alone. */
export function limitInWords(
  { entitled, match, limit }: { entitled: MoneyData; match: MoneyData; limit: Limit },
  locale: Locale,
): string {
  const why = translate(locale, `limit.${limit}`);
  if (moneyOf(entitled).amount <= moneyOf(match).amount) return why;
  return `${formatMoney(entitled, locale)} → ${formatMoney(match, locale)}: ${why}`;
}
