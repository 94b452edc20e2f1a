import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { FileField, SelectField } from "#app/components/field.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";

const currencies = ["USD", "PEN"].map((code) => ({ value: code, label: code }));

/** The form that takes a bank's statement. `typed`: what was chosen and refused; a browser never gives a file again. */
export function StatementForm({ typed }: { typed: { currency: string; mark: string } | null }) {
  const t = useTexts();
  return (
    <details className="sheet" open={typed !== null}>
      <summary>{t("bank.import")}</summary>
      <Form method="post" encType="multipart/form-data" className="stack">
        <FileField
          name="file"
          label={t("bank.file")}
          hint={t("bank.import.hint")}
          accept=".csv,.txt,text/csv,text/plain"
          required
        />
        <SelectField
          name="currency"
          label={t("bank.currency")}
          choices={currencies}
          defaultValue={typed?.currency || "USD"}
        />
        <SelectField
          name="mark"
          label={t("bank.mark")}
          choices={[
            { value: "", label: t("bank.mark.seen") },
            { value: ",", label: "1.234,56" },
            { value: ".", label: "1,234.56" },
          ]}
          defaultValue={typed?.mark ?? ""}
        />
        <Button name="intent" value="import">
          {t("bank.import.do")}
        </Button>
      </Form>
    </details>
  );
}
