import { LongField, SelectField, TextField } from "#app/components/field.tsx";
import { legalForms, sectors, textBounds } from "#app/domain/campaign/campaign-content.ts";
import { type CampaignFieldsProps, useCampaignFields } from "./campaign-fields.tsx";

/** The venture: who, where, in what form, and with whom. */
export function VentureFields(props: CampaignFieldsProps) {
  const { values, errors } = props;
  const { t, shown, noted, text } = useCampaignFields(props);
  return (
    <>
      {text("publicName", t("edit.publicName.hint"))}
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
      <SelectField
        name="legalForm"
        label={t("edit.legalForm")}
        hint={noted("legalForm", t("edit.legalForm.hint"))}
        defaultValue={shown("legalForm", values.legalForm)}
        choices={[
          { value: "", label: t("edit.choose") },
          ...legalForms.map((form) => ({ value: form, label: t(`legalForm.${form}`) })),
        ]}
      />
      <TextField
        name="peopleEmployed"
        inputMode="numeric"
        label={t("edit.peopleEmployed")}
        hint={noted("peopleEmployed", t("edit.peopleEmployed.hint"))}
        error={errors.peopleEmployed}
        defaultValue={shown("peopleEmployed", values.peopleEmployed?.toString() ?? "")}
        maxLength={4}
      />
      <LongField
        name="team"
        label={t("edit.team")}
        hint={noted("team", t("edit.team.hint"))}
        error={errors.team}
        maxLength={textBounds.team}
        defaultValue={shown("team", values.team)}
      />
    </>
  );
}
