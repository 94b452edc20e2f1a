import { Form } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { LongField, TextField } from "../field.tsx";
import { Section } from "../section.tsx";

type Props = { typed: Record<string, string> | null; errors: Record<string, string> };

/** Takes a second factor away for who lost their phone. */
export function LostPhone({ typed, errors }: Props) {
  const t = useTexts();
  return (
    <Section title={t("people.reset")}>
      <p>{t("people.reset.lead")}</p>
      <Form method="post" className="sheet stack">
        <TextField
          name="email"
          type="email"
          label={t("signIn.email")}
          error={errors.email}
          defaultValue={typed?.email}
          required
        />
        <LongField
          name="reason"
          label={t("people.reset.reason")}
          hint={t("people.reset.reason.hint")}
          error={errors.reason}
          defaultValue={typed?.reason}
          maxLength={500}
          required
        />
        <Button name="intent" value="reset">
          {t("people.reset.act")}
        </Button>
      </Form>
    </Section>
  );
}
