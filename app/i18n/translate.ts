import { en } from "./en.ts";
import { es, type TextKey } from "./es.ts";
import type { Locale } from "./locale.ts";
import type { Text } from "./text.ts";

/** What stands in a text's braces; `count` also chooses between its singular and plural. */
export type TextValues = Record<string, string | number>;

const catalogues: Record<Locale, Record<TextKey, Text>> = { es, en };
const plurals: Record<Locale, Intl.PluralRules> = {
  es: new Intl.PluralRules("es"),
  en: new Intl.PluralRules("en"),
};
const numbers: Record<Locale, Intl.NumberFormat> = {
  es: new Intl.NumberFormat("es-EC"),
  en: new Intl.NumberFormat("en"),
};

/** The text of a key in a language: `gate.donors` with a count of 6 is “faltan 6 donantes”, with 1 “falta 1 donante”. */
export function translate(locale: Locale, key: TextKey, values: TextValues = {}): string {
  const text = catalogues[locale][key];
  const form = typeof text === "string" ? text : text[pluralOf(locale, values.count)];
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key} needs a value for ${name}`);
    return typeof value === "number" ? numbers[locale].format(value) : value;
  });
}

function pluralOf(locale: Locale, count: string | number | undefined): "one" | "other" {
  return plurals[locale].select(Number(count)) === "one" ? "one" : "other";
}

const lists: Record<Locale, Intl.ListFormat> = {
  es: new Intl.ListFormat("es", { type: "conjunction" }),
  en: new Intl.ListFormat("en", { type: "conjunction" }),
};

/** “a, b y c”: all of them. */
export function listInWords(items: readonly string[], locale: Locale): string {
  return lists[locale].format(items);
}

/** Whether a text exists: for words that come from data, such as a sector. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(es, key);
}
