import { createContext, type ReactNode, useContext } from "react";
import type { TextKey } from "./es.ts";
import type { Locale } from "./locale.ts";
import { type TextValues, translate } from "./translate.ts";

const LocaleContext = createContext<Locale>("es");

/** Says in which language everything inside speaks. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The texts of the page's language. */
export function useTexts(): (key: TextKey, values?: TextValues) => string {
  const locale = useContext(LocaleContext);
  return (key, values) => translate(locale, key, values);
}
