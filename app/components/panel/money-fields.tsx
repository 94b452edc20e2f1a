import { ChoiceGroup } from "#app/components/choice-group.tsx";
import { LongField, TextField } from "#app/components/field.tsx";
import { textBounds } from "#app/domain/campaign/campaign-content.ts";
import { campaignKinds } from "#app/domain/campaign/campaign-state.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatPlainAmount } from "#app/i18n/format-plain-amount.ts";
import { useLocale } from "#app/i18n/locale-context.tsx";
import { type CampaignFieldsProps, dayOf, useCampaignFields } from "./campaign-fields.tsx";

type Props = CampaignFieldsProps & {
  currency: Currency;
  /** Lines shown for the budget. */
  lines: number;
};

/** What the money is for, what is done by when, and the days of the campaign. */
export function MoneyFields({ currency, lines, ...props }: Props) {
  const { values, errors } = props;
  const { t, shown, noted } = useCampaignFields(props);
  const locale = useLocale();
  const plain = (amount: MoneyData | null | undefined) => (amount ? formatPlainAmount(amount, locale) : "");
  return (
    <>
      <TextField
        name="goal"
        inputMode="decimal"
        label={t("edit.goal", { currency })}
        hint={noted("goal", t("edit.goal.hint"))}
        error={errors.goal}
        defaultValue={shown("goal", plain(values.goal))}
      />
      <ChoiceGroup
        isLong
        name="kind"
        legend={t("edit.kind")}
        hint={noted("kind")}
        choices={campaignKinds.map((kind) => ({
          value: kind,
          label: (
            <>
              {t(`edit.kind.${kind}`)} <small>{t(`edit.kind.${kind}.means`)}</small>
            </>
          ),
        }))}
        chosen={shown("kind", values.kind)}
      />
      <fieldset className="field" aria-describedby={errors.budget ? "budget-error" : "budget-hint"}>
        <legend>{t("edit.budget")}</legend>
        <p className="hint" id="budget-hint">
          {noted("budget", t("edit.budget.hint"))}
        </p>
        {errors.budget && (
          <p className="error" id="budget-error">
            {errors.budget}
          </p>
        )}
        {Array.from({ length: lines }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines stay where they are
          <div className="line-pair" key={index}>
            <TextField
              name={`line-${index}-label`}
              label={t("edit.line", { number: index + 1 })}
              error={errors[`line-${index}-label`]}
              defaultValue={shown(`line-${index}-label`, values.budget[index]?.label ?? "")}
              maxLength={textBounds.label}
            />
            <TextField
              name={`line-${index}-amount`}
              inputMode="decimal"
              label={t("edit.lineAmount")}
              error={errors[`line-${index}-amount`]}
              defaultValue={shown(`line-${index}-amount`, plain(values.budget[index]?.amount))}
            />
          </div>
        ))}
      </fieldset>
      <LongField
        name="plan"
        label={t("edit.plan")}
        hint={noted("plan", t("edit.plan.hint"))}
        error={errors.plan}
        rows={5}
        maxLength={textBounds.plan}
        defaultValue={shown("plan", values.plan)}
      />
      <TextField
        name="opens"
        type="date"
        label={t("edit.opens")}
        hint={noted("opens", t("edit.opens.hint"))}
        error={errors.opensAt}
        defaultValue={shown("opens", dayOf(values.opensAt))}
      />
      <TextField
        name="deadline"
        type="date"
        label={t("edit.deadline")}
        hint={noted("deadline", t("edit.deadline.hint"))}
        error={errors.deadlineAt}
        defaultValue={shown("deadline", dayOf(values.deadlineAt))}
      />
    </>
  );
}
