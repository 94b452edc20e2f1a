import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ChoiceGroup } from "#app/components/choice-group.tsx";
import { CheckField, FileField, LongField, TextField } from "#app/components/field.tsx";
import type { Currency } from "#app/domain/money/currency.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formalisedAnswers, reportBounds } from "#app/domain/report/final-report.ts";
import { formatPlainAmount } from "#app/i18n/format-plain-amount.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import type { ReportContentShown } from "./report-shown.tsx";

type Props = {
  currency: Currency;
  values: ReportContentShown;
  typed: Record<string, string>;
  errors: Record<string, string>;
};

/** Everything of a final report, saved complete or not. */
export function ReportForm({ currency, values, typed, errors }: Props) {
  const t = useTexts();
  const locale = useLocale();
  const plain = (amount: MoneyData | null) => (amount ? formatPlainAmount(amount, locale) : "");
  const field = (name: string, stored: string) => ({
    ...{ name, error: errors[name], defaultValue: typed[name] ?? stored },
  });
  return (
    <Form method="post" encType="multipart/form-data" className="stack" noValidate>
      <LongField
        {...field("text", values.text)}
        label={t("report.text")}
        hint={t("report.text.hint")}
        rows={12}
        maxLength={reportBounds.text}
      />
      <fieldset className="grid-fields">
        <legend>{t("report.numbers")}</legend>
        {(["salesBefore", "salesAfter"] as const).map((name) => (
          <TextField
            key={name}
            {...field(name, plain(values[name]))}
            label={t(`report.${name}`, { currency })}
            hint={t("report.sales.hint")}
            inputMode="decimal"
            maxLength={40}
          />
        ))}
        {(["jobsBefore", "jobsAfter"] as const).map((name) => (
          <TextField
            key={name}
            {...field(name, values[name]?.toString() ?? "")}
            label={t(`report.${name}`)}
            hint={t("report.jobs.hint")}
            inputMode="numeric"
            maxLength={4}
          />
        ))}
      </fieldset>
      <ChoiceGroup
        isWide
        name="formalised"
        legend={t("report.formalised")}
        choices={formalisedAnswers.map((value) => ({ value, label: t(`report.formalised.${value}`) }))}
        chosen={typed.formalised ?? values.formalised ?? undefined}
        error={errors.formalised}
      />
      <fieldset className="field" aria-describedby="pictures-hint">
        <legend>{t("report.pictures")}</legend>
        <p className="hint" id="pictures-hint">
          {t("report.pictures.hint")}
        </p>
        {Array.from({ length: reportBounds.pictures }, (_, index) => {
          const number = index + 1;
          return (
            <PictureFields
              key={number}
              number={number}
              picture={values.pictures[index] ?? null}
              alt={field(`alt-${number}`, values.pictures[index]?.alt ?? "")}
              error={errors[`picture-${number}`]}
            />
          );
        })}
      </fieldset>
      <p className="actions">
        <Button name="intent" value="submit" look="main">
          {t("report.submit")}
        </Button>
        <Button name="intent" value="save">
          {t("report.save")}
        </Button>
      </p>
    </Form>
  );
}

type Picture = {
  number: number;
  picture: { hash: string } | null;
  alt: { name: string; error: string | undefined; defaultValue: string };
  error: string | undefined;
};

function PictureFields({ number, picture, alt, error }: Picture) {
  const t = useTexts();
  return (
    <div className="sheet stack">
      {picture && (
        <img src={`/panel/comprobantes/${picture.hash}`} alt={alt.defaultValue} width="240" loading="lazy" />
      )}
      <FileField
        name={`picture-${number}`}
        label={t(picture ? "report.picture.other" : "report.picture", { number })}
        error={error}
        accept="image/*"
      />
      <TextField {...alt} label={t("report.picture.alt", { number })} maxLength={reportBounds.alt} />
      {picture && <CheckField name={`remove-${number}`} label={t("report.picture.remove", { number })} />}
    </div>
  );
}
