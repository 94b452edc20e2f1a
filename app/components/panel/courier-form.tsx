import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { CheckField, TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { CourierConduct } from "#app/domain/ports/demo-payments.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** How the events of the emulator reach us: what it shows is that the book stays the same. */
export function CourierForm({ duplicate, delayMs, reorder, dropNext }: CourierConduct) {
  const t = useTexts();
  return (
    <Section title={t("demo.courier")}>
      <p>{t("demo.courier.lead")}</p>
      <Form method="post" className="stack">
        <TextField
          name="duplicate"
          label={t("demo.duplicate")}
          type="number"
          min={0}
          max={5}
          defaultValue={duplicate}
          required
        />
        <TextField
          name="delay"
          label={t("demo.delay")}
          type="number"
          min={0}
          max={600}
          defaultValue={Math.round(delayMs / 1000)}
          required
        />
        <CheckField
          name="reorder"
          label={t("demo.reorder")}
          hint={t("demo.reorder.hint")}
          defaultChecked={reorder}
        />
        <TextField
          name="drop"
          label={t("demo.drop")}
          hint={t("demo.drop.hint")}
          type="number"
          min={0}
          max={100}
          defaultValue={dropNext}
          required
        />
        <Button name="order" value="courier">
          {t("demo.courier.save")}
        </Button>
      </Form>
    </Section>
  );
}
