import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { SelectField, TextField } from "#app/components/field.tsx";
import { accountTypes, documentTypes, type Rail, rails } from "#app/domain/payout/payout-account.ts";
import { payoutCountries } from "#app/domain/payout/payout-country.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  rail: Rail;
  /** What was typed and refused, shown again. */
  typed: Record<string, string> | null;
  /** By field, in words. */
  errors: Record<string, string>;
};

/** Asks where somebody is paid: first how, then only what that needs. */
export function PayoutAccountForm({ rail, typed, errors }: Props) {
  const t = useTexts();
  const field = (name: string) => ({
    name,
    defaultValue: typed?.[name] ?? "",
    error: errors[name],
    autoComplete: "off",
  });
  return (
    <>
      <p className="act-line">
        <span>
          {t("account.rail")} <strong>{t(`account.rail.${rail}`)}</strong>
        </span>
        {rails
          .filter((one) => one !== rail)
          .map((one) => (
            <ButtonLink key={one} to={`?pago=${one}`}>
              {t("account.rail.rather", { rail: t(`account.rail.${one}`) })}
            </ButtonLink>
          ))}
      </p>
      <Form method="post" className="stack">
        <input type="hidden" name="rail" value={rail} />
        {rail === "cash_code" && <p>{t("account.rail.cash.hint")}</p>}
        <SelectField
          {...field("country")}
          label={t("account.country")}
          choices={payoutCountries.map((value) => ({ value, label: t(`account.country.${value}`) }))}
        />
        <TextField
          {...field("holder")}
          label={t("account.holder")}
          hint={t("account.holder.hint")}
          maxLength={90}
          required
        />
        <SelectField
          {...field("documentType")}
          label={t("account.documentType")}
          choices={documentTypes.map((value) => ({ value, label: t(`account.documentType.${value}`) }))}
        />
        <TextField {...field("documentNumber")} label={t("account.documentNumber")} maxLength={30} required />
        {rail === "bank_transfer" && (
          <>
            <TextField {...field("bankName")} label={t("account.bankName")} maxLength={90} required />
            <TextField
              {...field("bankCode")}
              label={t("account.bankCode")}
              hint={t("account.bankCode.hint")}
              maxLength={20}
            />
            <SelectField
              {...field("accountType")}
              label={t("account.accountType")}
              choices={accountTypes.map((value) => ({ value, label: t(`account.accountType.${value}`) }))}
            />
            <TextField
              {...field("accountNumber")}
              label={t("account.accountNumber")}
              hint={t("account.accountNumber.hint")}
              inputMode="numeric"
              maxLength={40}
              required
            />
          </>
        )}
        <Button look="main">{t("account.save")}</Button>
      </Form>
    </>
  );
}
