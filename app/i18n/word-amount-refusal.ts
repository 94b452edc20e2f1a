import type { Currency } from "#app/domain/money/currency.ts";
import { decimalMarkOf } from "#app/domain/money/format-amount.ts";
import type { AmountRefusal } from "#app/domain/money/parse-amount.ts";
import { amountLocaleOf, type Locale } from "./locale.ts";
import { translate } from "./translate.ts";

/** Why a typed amount was not accepted, with an example as this reader writes amounts. */
export function wordAmountRefusal(
  kind: AmountRefusal["kind"],
  { locale, currency }: { locale: Locale; currency: Currency },
): string {
  const mark = decimalMarkOf(amountLocaleOf(locale, currency));
  return translate(locale, `amount.${kind}`, { example: `10${mark}50`, mark });
}
