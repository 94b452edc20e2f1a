import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { FileField, LongField, SelectField, TextField } from "#app/components/field.tsx";
import { sectors, textBounds } from "#app/domain/campaign/campaign-content.ts";
import type { FieldComments, ReviewedField } from "#app/domain/campaign/campaign-version.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { consentTexts } from "#app/domain/rights/consent.ts";
import { formatPlainAmount } from "#app/i18n/format-plain-amount.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

export type CampaignFormValues = {
  currency: Currency;
  title: string;
  summary: string;
  story: string;
  sector: string;
  province: string;
  canton: string;
  publicName: string;
  pictureHash: string | null;
  pictureAlt: string | null;
  goal: MoneyData | null;
  budget: { label: string; amount: MoneyData }[];
  deadlineAt: string | null;
};

type Props = {
  values: CampaignFormValues;
  /** Where it is saved while it is typed, and the number of the saving that is shown. */
  place: { address: string; saves: number };
  /** What was typed and could not be saved: shown again as it was. */
  typed: Record<string, string> | null;
  /** By field name, in the reader's words. */
  errors: Record<string, string>;
  /** What reviewers said of single fields. */
  comments: FieldComments;
  lines: number;
  /** Whether whoever writes may send it to review. */
  maySubmit?: boolean;
};

/** Everything an entrepreneur writes of a campaign; saved complete or not. */
export function CampaignForm({ values, place, typed, errors, comments, lines, maySubmit = true }: Props) {
  const t = useTexts();
  const locale = useLocale();
  const plain = (amount: MoneyData | null | undefined) => (amount ? formatPlainAmount(amount, locale) : "");
  const shown = (name: string, stored: string) => typed?.[name] ?? stored;
  const noted = (field: ReviewedField, hint?: string) => {
    const said = comments[field];
    if (!said) return hint;
    return (
      <>
        <mark>{t("review.said", { comment: said })}</mark> {hint}
      </>
    );
  };
  const text = (name: "title" | "summary" | "province" | "canton" | "publicName", hint?: string) => (
    <TextField
      name={name}
      label={t(`edit.${name}`)}
      hint={noted(name, hint)}
      error={errors[name]}
      defaultValue={shown(name, values[name])}
      maxLength={textBounds[name]}
    />
  );
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="stack"
      noValidate
      data-autosave={place.address}
      data-saved={t("edit.autosaved")}
      data-offline={t("edit.offline")}
      data-elsewhere={t("edit.refused.saved_elsewhere")}
      data-signed-out={t("edit.signedOut")}
      data-restored={t("edit.restored")}
    >
      <input type="hidden" name="seen" value={place.saves} />
      {text("title", t("edit.title.hint"))}
      {text("summary", t("edit.summary.hint"))}
      <LongField
        name="story"
        label={t("edit.story")}
        hint={noted("story", t("edit.story.hint"))}
        error={errors.story}
        rows={12}
        maxLength={textBounds.story}
        defaultValue={shown("story", values.story)}
      />
      <SelectField
        name="sector"
        label={t("edit.sector")}
        hint={noted("sector")}
        error={errors.sector}
        defaultValue={shown("sector", values.sector)}
        choices={[
          { value: "", label: t("edit.choose") },
          ...sectors.map((sector) => ({ value: sector, label: t(`sector.${sector}`) })),
        ]}
      />
      {text("province")}
      {text("canton")}
      {text("publicName", t("edit.publicName.hint"))}
      {values.pictureHash && (
        <img
          src={`/panel/comprobantes/${values.pictureHash}`}
          alt={values.pictureAlt ?? ""}
          width="240"
          loading="lazy"
        />
      )}
      <FileField
        name="picture"
        label={t(values.pictureHash ? "edit.picture.other" : "edit.picture")}
        hint={noted("picture", t("edit.picture.hint"))}
        error={errors.picture}
        accept="image/*"
      />
      <TextField
        name="pictureAlt"
        label={t("edit.pictureAlt")}
        hint={t("edit.pictureAlt.hint")}
        defaultValue={shown("pictureAlt", values.pictureAlt ?? "")}
        maxLength={textBounds.pictureAlt}
      />
      <TextField
        name="deadline"
        type="date"
        label={t("edit.deadline")}
        hint={noted("deadline", t("edit.deadline.hint"))}
        error={errors.deadlineAt}
        defaultValue={shown("deadline", dayOf(values.deadlineAt))}
      />
      <TextField
        name="goal"
        inputMode="decimal"
        label={t("edit.goal", { currency: values.currency })}
        hint={noted("goal", t("edit.goal.hint"))}
        error={errors.goal}
        defaultValue={shown("goal", plain(values.goal))}
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
      {maySubmit && <p className="small">{t(`consents.text.terms.${consentTexts.terms}`)}</p>}
      <p className="actions">
        <Button name="intent" value="save">
          {t("edit.save")}
        </Button>
        {maySubmit && (
          <Button name="intent" value="submit" look="main">
            {t("edit.submit")}
          </Button>
        )}
      </p>
      <output className="small" data-autosaved aria-live="polite" />
      <script type="module" src="/autosave.js" />
    </Form>
  );
}

/** The day in Ecuador and Peru, five hours behind UTC. */
function dayOf(moment: string | null): string {
  return moment ? new Date(new Date(moment).getTime() - 5 * 3_600_000).toISOString().slice(0, 10) : "";
}
