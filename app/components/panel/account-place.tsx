import { accountInWords } from "#app/i18n/account-in-words.ts";
import { useLocale } from "#app/i18n/locale-context.tsx";

/** Where somebody is paid, as far as anybody may read it. */
export function AccountPlace(account: { bankName: string; masked: string }) {
  return accountInWords(account, useLocale());
}
