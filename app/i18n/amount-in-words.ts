import type { Currency } from "#app/domain/money/currency.ts";
import type { Money } from "#app/domain/money/money.ts";
import type { Locale } from "./locale.ts";

const units = {
  es: "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve".split(
    " ",
  ),
  en: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  ),
};
const tens = {
  es: ",,,treinta,cuarenta,cincuenta,sesenta,setenta,ochenta,noventa".split(","),
  en: ",,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety".split(","),
};
const hundreds =
  ",ciento,doscientos,trescientos,cuatrocientos,quinientos,seiscientos,setecientos,ochocientos,novecientos".split(
    ",",
  );

const names: Record<Locale, Record<Currency, { one: string; other: string; minor: string }>> = {
  es: {
    USD: { one: "dólar", other: "dólares", minor: "centavos" },
    PEN: { one: "sol", other: "soles", minor: "céntimos" },
  },
  en: {
    USD: { one: "dollar", other: "dollars", minor: "cents" },
    PEN: { one: "sol", other: "soles", minor: "céntimos" },
  },
};

/**
 * An amount below a million, in words, so that a thousand is never read as one: 100050 cents are “mil dólares con 50
 * centavos” and “one thousand dollars and 50 cents”.
 */
export function amountInWords({ amount, currency }: Money, locale: Locale): string {
  const whole = Number(amount / 100n);
  const rest = Number(amount % 100n);
  const { one, other, minor } = names[locale][currency];
  const count = locale === "es" ? shorten(spanish(whole)) : english(whole);
  const text = `${count} ${whole === 1 ? one : other}`;
  if (rest === 0) return text;
  const last = rest === 1 ? minor.replace(/s$/, "") : minor;
  return `${text} ${locale === "es" ? "con" : "and"} ${rest} ${last}`;
}

function spanish(value: number): string {
  if (value < 30) return units.es[value]!;
  if (value < 100) return join(tens.es[Math.floor(value / 10)]!, value % 10, { by: " y ", say: spanish });
  if (value === 100) return "cien";
  if (value < 1000) return join(hundreds[Math.floor(value / 100)]!, value % 100, { by: " ", say: spanish });
  const thousands = Math.floor(value / 1000);
  const head = thousands === 1 ? "mil" : `${shorten(spanish(thousands))} mil`;
  return join(head, value % 1000, { by: " ", say: spanish });
}

/** Before a noun: “veintiún dólares”, “treinta y un mil”. */
function shorten(words: string): string {
  return words.replace(/veintiuno$/, "veintiún").replace(/uno$/, "un");
}

function english(value: number): string {
  if (value < 20) return units.en[value]!;
  if (value < 100) return join(tens.en[Math.floor(value / 10)]!, value % 10, { by: "-", say: english });
  if (value < 1000)
    return join(`${units.en[Math.floor(value / 100)]} hundred`, value % 100, { by: " and ", say: english });
  const rest = value % 1000;
  const by = rest < 100 ? " and " : " ";
  return join(`${english(Math.floor(value / 1000))} thousand`, rest, { by, say: english });
}

function join(
  head: string,
  rest: number,
  { by, say }: { by: string; say: (value: number) => string },
): string {
  return rest === 0 ? head : `${head}${by}${say(rest)}`;
}
