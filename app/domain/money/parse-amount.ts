import { type Currency, exponentOf } from "./currency.ts";
import { type AmountLocale, decimalMarkOf, groupMarkOf } from "./format-amount.ts";

/**
 * empty: nothing but blanks. not_a_number: other characters, misplaced marks, another currency's sign.
 * wrong_decimal_mark: the amount as another country writes it. too_many_decimals: finer than the minor unit.
 * zero, negative: a gift is above zero. too_large: more than nine digits before the decimal mark.
 */
export type AmountRefusal = {
  kind:
    | "empty"
    | "not_a_number"
    | "wrong_decimal_mark"
    | "too_many_decimals"
    | "zero"
    | "negative"
    | "too_large";
};

export type ParsedAmount = { ok: true; amount: bigint } | { ok: false; refusal: AmountRefusal };

const mostIntegerDigits = 9;
const signs: Record<Currency, RegExp> = { USD: /^(?:US)?\$|(?:US)?\$$/, PEN: /^S\/\.?|S\/\.?$/i };

/**
 * What a person typed, in minor units, strictly as their locale writes it. In es-EC `1.000` is one thousand, `10,5` is ten
 * and a half and `10.5` is refused rather than guessed; in es-PE and en `1,000` is one thousand and `10,5` is refused.
 * Blanks around it and one sign of the campaign's own currency are fine.
 */
export function parseAmount(
  text: string,
  { locale, currency }: { locale: AmountLocale; currency: Currency },
): ParsedAmount {
  const typed = text.trim();
  if (typed === "") return refuse("empty");
  const unsigned = stripMinus(typed);
  const bare = stripMinus(unsigned.rest.replace(signs[currency], "").trim());
  if (!/^[0-9.,]*[0-9][0-9.,]*$/.test(bare.rest)) return refuse("not_a_number");
  if (unsigned.minus && bare.minus) return refuse("not_a_number");
  if (unsigned.minus || bare.minus) return refuse("negative");
  return parseDigits(bare.rest, { locale, currency });
}

function parseDigits(
  text: string,
  { locale, currency }: { locale: AmountLocale; currency: Currency },
): ParsedAmount {
  const decimal = decimalMarkOf(locale);
  const group = groupMarkOf(locale);
  const parts = splitDigits(text, { decimal, group });
  if (!parts) {
    const isForeign = splitDigits(text, { decimal: group, group: decimal }) !== null;
    return refuse(isForeign ? "wrong_decimal_mark" : "not_a_number");
  }
  const places = exponentOf(currency);
  if (parts.whole.length > mostIntegerDigits) return refuse("too_large");
  if (parts.fraction.length > places) return refuse("too_many_decimals");
  const amount = BigInt(parts.whole + parts.fraction.padEnd(places, "0"));
  return amount === 0n ? refuse("zero") : { ok: true, amount };
}

/** `1.234,50` with a decimal comma is 1234 and 50. A grouped number starts with no zero, so `0.123` is never a hundred. */
function splitDigits(text: string, { decimal, group }: { decimal: string; group: string }) {
  const pattern = new RegExp(`^([0-9]+|[1-9][0-9]{0,2}(?:[${group}][0-9]{3})+)(?:[${decimal}]([0-9]+))?$`);
  const parts = pattern.exec(text);
  if (!parts) return null;
  const whole = parts[1]!.replaceAll(group, "").replace(/^0+(?=.)/, "");
  return { whole, fraction: parts[2] ?? "" };
}

function stripMinus(text: string): { minus: boolean; rest: string } {
  const rest = text.replace(/^[-−–]\s*/, "");
  return { minus: rest !== text, rest };
}

function refuse(kind: AmountRefusal["kind"]): ParsedAmount {
  return { ok: false, refusal: { kind } };
}
