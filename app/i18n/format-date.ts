import type { Locale } from "./locale.ts";

/** Ecuador and Peru share one time, five hours behind UTC all year. */
const timeZone = "America/Guayaquil";
const tags: Record<Locale, string> = { es: "es-EC", en: "en-GB" };

const days = formats({ day: "numeric", month: "long", year: "numeric" });
const shortDays = formats({ day: "numeric", month: "short" });
const shortMoments = formats({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const moments = formats({
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** `2027-03-13T04:59:00Z` is “12 de marzo de 2027”. */
export function formatDay(iso: string, locale: Locale): string {
  return days[locale].format(new Date(iso));
}

/** `2027-03-13T04:59:00Z` is “12 mar”. */
export function formatShortDay(iso: string, locale: Locale): string {
  return shortDays[locale].format(new Date(iso));
}

/** `2027-03-13T04:59:00Z` is “12 mar, 23:59”. */
export function formatShortMoment(iso: string, locale: Locale): string {
  return shortMoments[locale].format(new Date(iso));
}

/** Day and hour. */
export function formatMoment(iso: string, locale: Locale): string {
  return moments[locale].format(new Date(iso));
}

/** The day where somebody else is, such as the issuer of a receipt; `isShort`: “12 mar 2027”. */
export function formatDayIn(timeZone: string, iso: string, locale: Locale, { isShort = false } = {}): string {
  const style = { day: "numeric", month: isShort ? "short" : "long", year: "numeric", timeZone } as const;
  return new Intl.DateTimeFormat(tags[locale], style).format(new Date(iso));
}

function formats(style: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> {
  const make = (locale: Locale) =>
    new Intl.DateTimeFormat(tags[locale], { ...style, timeZone, hourCycle: "h23" });
  return { es: make("es"), en: make("en") };
}

export function formatMomentIn(timeZone: string, iso: string, locale: Locale): string {
  const style = { dateStyle: "medium", timeStyle: "short", timeZone } as const;
  return new Intl.DateTimeFormat(tags[locale], style).format(new Date(iso));
}
