import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { SelectField, TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { type DemoState, plannedOutcomes } from "#app/domain/ports/demo-payments.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** What happens to the next payments and payouts of the demonstration. */
export function PlannedPayments({ outcome, payments, payouts }: DemoState["plan"]) {
  const t = useTexts();
  const known = plannedOutcomes.find((one) => one === outcome) ?? "success";
  return (
    <>
      <Section title={t("demo.payments")}>
        <p>{t("demo.payments.lead")}</p>
        <p>
          <strong>
            {payments > 0
              ? t("demo.planned", { count: payments, outcome: t(`demo.outcome.${known}`) })
              : t("demo.unplanned")}
          </strong>
        </p>
        <Form method="post" className="stack">
          <SelectField
            name="outcome"
            label={t("demo.outcome")}
            defaultValue={known}
            choices={plannedOutcomes.map((value) => ({ value, label: t(`demo.outcome.${value}`) }))}
          />
          <TextField
            name="payments"
            label={t("demo.count")}
            type="number"
            min={1}
            max={100}
            defaultValue={payments > 0 ? payments : 1}
            required
          />
          <Button name="order" value="payments">
            {t("demo.plan")}
          </Button>
        </Form>
      </Section>
      <Section title={t("demo.payouts")}>
        <p>{t("demo.payouts.lead")}</p>
        <Form method="post" className="stack">
          <TextField
            name="payouts"
            label={t("demo.failing")}
            type="number"
            min={0}
            max={100}
            defaultValue={payouts}
            required
          />
          <Button name="order" value="payouts">
            {t("demo.plan")}
          </Button>
        </Form>
      </Section>
    </>
  );
}
