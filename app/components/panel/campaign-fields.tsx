import type { ReactNode } from "react";
import { TextField } from "#app/components/field.tsx";
import { textBounds } from "#app/domain/campaign/campaign-content.ts";
import type { FieldComments, ReviewedField } from "#app/domain/campaign/campaign-version.ts";
import type { WrittenContent } from "#app/domain/campaign/written-content.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

export type CampaignFieldsProps = {
  values: WrittenContent;
  /** What was typed and could not be saved: shown again as it was. */
  typed: Record<string, string> | null;
  /** By field name, in the reader's words. */
  errors: Record<string, string>;
  /** What reviewers said of single fields. */
  comments: FieldComments;
};

/** How the fields of a campaign are shown: with what was typed, what is wrong and what reviewers said. */
export function useCampaignFields({ values, typed, errors, comments }: CampaignFieldsProps) {
  const t = useTexts();
  const shown = (name: string, stored: string) => typed?.[name] ?? stored;
  const noted = (field: ReviewedField, hint?: string): ReactNode => {
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
  return { t, shown, noted, text };
}

/** The day in Ecuador and Peru, five hours behind UTC. */
export function dayOf(moment: string | null): string {
  return moment ? new Date(new Date(moment).getTime() - 5 * 3_600_000).toISOString().slice(0, 10) : "";
}
