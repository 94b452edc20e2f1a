import { Form } from "@remix-run/react";
import { longestFair } from "#app/domain/donation/fair.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { SelectField, TextField } from "../field.tsx";

/** Asks for a campaign's poster for a fair. */
export function PosterForm({
  campaigns,
  fair = "",
}: {
  campaigns: readonly { id: string; title: string }[];
  fair?: string;
}) {
  const t = useTexts();
  const [first] = campaigns;
  return (
    <>
      <p>{t("fair.poster.lead")}</p>
      <Form method="get" action="/panel/cartel">
        {campaigns.length === 1 ? (
          <input type="hidden" name="campana" value={first!.id} />
        ) : (
          <SelectField
            name="campana"
            label={t("fair.campaign")}
            choices={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <TextField
          name="feria"
          label={t("fair.name")}
          hint={t("fair.name.hint", { most: longestFair })}
          defaultValue={fair}
          maxLength={longestFair}
          autoComplete="off"
        />
        <p className="acts">
          <Button>{t("fair.make")}</Button>
        </p>
      </Form>
    </>
  );
}
