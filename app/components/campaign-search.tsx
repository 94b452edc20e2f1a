import { Form } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";
import { Button } from "./button.tsx";
import { SelectField, TextField } from "./field.tsx";

type Search = { text: string | null; province: string | null; sector: string | null; state: string | null };

/** Finds campaigns by words, place, trade and state. */
export function CampaignSearch({
  search,
  provinces,
  sectors,
}: {
  search: Search;
  provinces: readonly string[];
  sectors: readonly string[];
}) {
  const t = useTexts();
  const any = { value: "", label: t("search.any") };
  const sectorName = (sector: string) => {
    const key = `sector.${sector}`;
    return isTextKey(key) ? t(key) : sector;
  };
  return (
    <Form method="get" action="/campanas" role="search" className="search">
      <TextField
        name="texto"
        label={t("search.text")}
        defaultValue={search.text ?? ""}
        type="search"
        maxLength={80}
      />
      <SelectField
        name="provincia"
        label={t("search.province")}
        defaultValue={search.province ?? ""}
        choices={[any, ...provinces.map((province) => ({ value: province, label: province }))]}
      />
      <SelectField
        name="sector"
        label={t("search.sector")}
        defaultValue={search.sector ?? ""}
        choices={[any, ...sectors.map((sector) => ({ value: sector, label: sectorName(sector) }))]}
      />
      <SelectField
        name="estado"
        label={t("search.state")}
        defaultValue={search.state ?? ""}
        choices={[
          any,
          ...(["open", "funded", "ended"] as const).map((state) => ({
            value: state,
            label: t(`search.state.${state}`),
          })),
        ]}
      />
      <Button>{t("search.act")}</Button>
    </Form>
  );
}
