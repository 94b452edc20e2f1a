import { useTexts } from "#app/i18n/locale-context.tsx";

/** Where somebody is paid, as far as anybody may read it. */
export function AccountPlace({ bankName, masked }: { bankName: string; masked: string }) {
  const t = useTexts();
  return bankName
    ? t("account.where.bank_transfer", { bank: bankName, masked })
    : t("account.where.cash_code", { masked });
}
