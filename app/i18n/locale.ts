import type { Currency } from "#app/domain/money/currency.ts";
import type { AmountLocale } from "#app/domain/money/format-amount.ts";

/** A language of the site. */
export type Locale = "es" | "en";

export const locales: readonly Locale[] = ["es", "en"];

export const localeCookie = "lang";

export function isLocale(value: unknown): value is Locale {
  return value === "es" || value === "en";
}

/** How amounts are written: Spanish as in the country of the currency. */
export function amountLocaleOf(locale: Locale, currency: Currency): AmountLocale {
  if (locale === "en") return "en";
  return currency === "PEN" ? "es-PE" : "es-EC";
}

/** The language of a request: `?lang=`, else the cookie, else the first one its browser accepts, else Spanish. */
export function localeOfRequest(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get("lang");
  if (isLocale(asked)) return asked;
  const kept = /(?:^|;\s*)lang=(es|en)(?:;|$)/.exec(request.headers.get("cookie") ?? "")?.[1];
  if (isLocale(kept)) return kept;
  return acceptedLocale(request.headers.get("accept-language") ?? "");
}

/** `fr, en;q=0.8, es;q=0.9` accepts Spanish before English. */
export function acceptedLocale(header: string): Locale {
  const wishes = header.split(",").map((part) => {
    const [tag = "", ...settings] = part.trim().toLowerCase().split(";");
    const weight = settings.map((setting) => /^\s*q=([0-9.]+)$/.exec(setting)?.[1]).find(Boolean);
    return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  wishes.sort((a, b) => b.weight - a.weight);
  const wanted = wishes.find(({ language, weight }) => weight > 0 && isLocale(language))?.language;
  return isLocale(wanted) ? wanted : "es";
}
