import { donationBounds } from "#app/domain/donation/amounts.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { parseAmount } from "#app/domain/money/parse-amount.ts";
import { formatRoundMoney } from "#app/i18n/format-money.ts";
import { amountLocaleOf, type Locale } from "#app/i18n/locale.ts";
import { translate } from "#app/i18n/translate.ts";
import { wordAmountRefusal } from "#app/i18n/word-amount-refusal.ts";

export type ChosenAmount = { typed: string; amount: bigint | null; error: string | null };

type Of = { locale: Locale; currency: Currency };

/** The amount in an address: `monto` is one of the choices, and `otro`, when something was typed there, wins. */
export function readChosenAmount(url: URL, of: Of): ChosenAmount {
  const typed = url.searchParams.get("otro")?.trim() || url.searchParams.get("monto")?.trim() || "";
  const isAsked = url.searchParams.has("monto") || url.searchParams.has("otro");
  if (!isAsked) return { typed, amount: null, error: null };
  return { typed, ...readAmount(typed.slice(0, 40), of) };
}

function readAmount(typed: string, of: Of): { amount: bigint | null; error: string | null } {
  const parsed = parseAmount(typed, {
    locale: amountLocaleOf(of.locale, of.currency),
    currency: of.currency,
  });
  if (!parsed.ok) return { amount: null, error: wordAmountRefusal(parsed.refusal.kind, of) };
  const { least, most } = donationBounds[of.currency];
  if (parsed.amount < least)
    return { amount: null, error: boundInWords({ kind: "amount_too_small", bound: least }, of) };
  if (parsed.amount > most)
    return { amount: null, error: boundInWords({ kind: "amount_too_large", bound: most }, of) };
  return { amount: parsed.amount, error: null };
}

export function boundInWords(
  { kind, bound }: { kind: "amount_too_small" | "amount_too_large"; bound: bigint },
  { locale, currency }: Of,
): string {
  return translate(locale, `amount.${kind}`, {
    bound: formatRoundMoney({ amount: bound, currency }, locale),
  });
}
