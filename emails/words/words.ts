import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { en } from "./en.ts";
import { es, type MailWords } from "./es.ts";

const catalogues: Record<MailLocale, MailWords> = { es, en };

/** The words of one language. */
export function wordsIn(locale: MailLocale): MailWords {
  return catalogues[locale];
}
