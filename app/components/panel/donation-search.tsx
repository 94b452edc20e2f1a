import { Form } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";

/** Finds a donation by what its donor knows of it. Sent in the body: an e-mail address belongs in no address of a page. */
export function DonationSearch({ typed = "" }: { typed?: string }) {
  const t = useTexts();
  return (
    <Form method="post" action="/panel/aportes" role="search" className="act-line">
      <TextField
        name="texto"
        id="buscar-aporte"
        label={t("findDonation.what")}
        hint={t("findDonation.hint")}
        defaultValue={typed}
        maxLength={254}
        autoComplete="off"
        required
      />
      <Button>{t("matches.find")}</Button>
    </Form>
  );
}
