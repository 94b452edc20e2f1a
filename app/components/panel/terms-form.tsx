import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { CheckField, SelectField, TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { Currency } from "#app/domain/money/currency.ts";
import type { TextKey } from "#app/i18n/es.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { toTypedDecimal } from "#app/i18n/typed-decimal.ts";

type Props = {
  isFirst: boolean;
  /** Whether proposed rules wait for a decision: until then there is nothing to write. */
  isWaiting: boolean;
  currency: Currency;
  /** Shown at first; what was typed and refused comes before it. */
  values: Record<string, string>;
  typed: Record<string, string> | null;
  errors: Record<string, string>;
  trancheLines: number;
};

/** Writes a version of the rules; a second person approves it before it holds. */
export function TermsForm({ isFirst, isWaiting, currency, values, typed, errors, trancheLines }: Props) {
  const t = useTexts();
  const half = toTypedDecimal("0.5", { locale: useLocale(), currency });
  const mine = typed?.intent === "propose-terms" ? typed : null;
  const shown = (name: string) => mine?.[name] ?? values[name] ?? "";
  const field = (name: string, label: TextKey, hint?: TextKey, type = "text") => (
    <TextField
      name={name}
      label={t(label)}
      hint={hint && t(hint, { half })}
      error={errors[name]}
      type={type}
      inputMode={type === "text" ? "decimal" : undefined}
      defaultValue={shown(name)}
    />
  );
  if (isWaiting)
    return (
      <Section title={t(isFirst ? "terms.write" : "terms.writeNext")}>
        <p>
          <strong>{t("terms.waiting")}.</strong> {t("terms.waiting.says")}
        </p>
      </Section>
    );
  return (
    <Section title={t(isFirst ? "terms.write" : "terms.writeNext")}>
      <p>{t(isFirst ? "terms.write.lead" : "terms.writeNext.lead")}</p>
      <details open={isFirst || mine !== null}>
        <summary>{t("terms.open")}</summary>
        <Form method="post" className="stack">
          <fieldset className="grid-fields">
            <legend>{t("terms.group.match")}</legend>
            {field("ratio", "terms.field.ratio", "terms.field.ratio.hint")}
            {field("from", "terms.field.from", undefined, "date")}
            {field("until", "terms.field.until", undefined, "date")}
            {field("minimumDonation", "terms.field.minimumDonation")}
            {!isFirst &&
              field("effectiveOn", "terms.field.effectiveOn", "terms.field.effectiveOn.hint", "date")}
          </fieldset>
          <fieldset className="grid-fields">
            <legend>{t("terms.group.boost")}</legend>
            {field("boostRatio", "terms.field.boostRatio", "terms.field.boostRatio.hint")}
            {field("boostFrom", "terms.field.from", undefined, "date")}
            {field("boostUntil", "terms.field.until", undefined, "date")}
          </fieldset>
          <fieldset className="grid-fields">
            <legend>{t("terms.group.caps")}</legend>
            {field("perDonation", "terms.field.perDonation")}
            {field("perDonorPerCampaign", "terms.field.perDonorPerCampaign")}
            {field("perDonor", "terms.field.perDonor")}
            {field("perCampaign", "terms.field.perCampaign")}
            {field("perCampaignShareOfGoal", "terms.field.perCampaignShareOfGoal", "terms.field.percent")}
          </fieldset>
          <fieldset className="grid-fields">
            <legend>{t("terms.group.gate")}</legend>
            {field("gateDonors", "terms.field.gateDonors")}
            {field("gateRaised", "terms.field.gateRaised")}
            {field("gateShare", "terms.field.gateShare", "terms.field.percent")}
          </fieldset>
          <SelectField
            name="draw"
            label={t("terms.field.draw")}
            error={errors.draw}
            defaultValue={shown("draw")}
            choices={[
              { value: "sequential", label: t("terms.draw.sequential") },
              { value: "proportional", label: t("terms.draw.proportional") },
            ]}
          />
          <CheckField
            name="retroactive"
            label={t("terms.field.retroactive")}
            defaultChecked={shown("retroactive") === "si"}
          />
          {Array.from({ length: trancheLines }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: tranches stay where they are
            <fieldset className="grid-fields" key={index}>
              <legend>{t("terms.group.tranche", { number: index + 1 })}</legend>
              {field(`tranche-${index}-share`, "terms.field.trancheShare", "terms.field.trancheShare.hint")}
              {field(`tranche-${index}-goal`, "terms.field.trancheGoal", "terms.field.percent")}
              {field(`tranche-${index}-donors`, "terms.field.trancheDonors")}
              <CheckField
                name={`tranche-${index}-evidence`}
                label={t("terms.field.trancheEvidence")}
                defaultChecked={shown(`tranche-${index}-evidence`) === "si"}
              />
            </fieldset>
          ))}
          <fieldset className="grid-fields">
            <legend>{t("terms.group.reserve")}</legend>
            {field("reserveShare", "terms.field.reserveShare", "terms.field.percent")}
            {field("reserveDays", "terms.field.reserveDays")}
          </fieldset>
          <CheckField
            name="refusesHandGifts"
            label={t("terms.field.refusesHandGifts")}
            defaultChecked={shown("refusesHandGifts") === "si"}
          />
          <CheckField
            name="bearsFees"
            label={t("terms.field.bearsFees")}
            hint={t("terms.field.bearsFees.hint")}
            defaultChecked={shown("bearsFees") === "si"}
          />
          {field("coolingOffDays", "terms.field.coolingOffDays", "terms.field.coolingOffDays.hint")}
          <Button name="intent" value="propose-terms" look={isFirst ? "main" : "quiet"}>
            {t("terms.propose")}
          </Button>
        </Form>
      </details>
    </Section>
  );
}
