import { Form } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { CheckField } from "../field.tsx";

/** The first of two steps: the second is the link that is mailed. */
export function AskErasureForm({ error }: { error: string | null }) {
  const t = useTexts();
  return (
    <Form method="post" className="stack">
      <p>{t("erasure.why")}</p>
      <p>{t("erasure.stays")}</p>
      <CheckField name="sure" label={t("erasure.sure")} error={error} required />
      <Button name="intent" value="ask-erasure">
        {t("erasure.ask")}
      </Button>
    </Form>
  );
}
