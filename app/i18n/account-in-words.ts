import type { Locale } from "./locale.ts";
import { translate } from "./translate.ts";

/** Where somebody is paid, as far as anybody may read it. `bankName` is empty for cash at an agency. */
export function accountInWords(
  { bankName, masked }: { bankName: string; masked: string },
  locale: Locale,
): string {
  return bankName
    ? translate(locale, "account.where.bank_transfer", { bank: bankName, masked })
    : translate(locale, "account.where.cash_code", { masked });
}
