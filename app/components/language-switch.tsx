import { useLocation } from "@remix-run/react";
import { useLocale } from "#app/i18n/locale-context.tsx";

const names = { es: "Español", en: "English" } as const;

/** Leads to the same page in the other language. */
export function LanguageSwitch() {
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const other = locale === "es" ? "en" : "es";
  const wishes = new URLSearchParams(search);
  wishes.set("lang", other);
  return (
    <a href={`${pathname}?${wishes}`} lang={other} hrefLang={other} rel="alternate nofollow">
      {names[other]}
    </a>
  );
}
