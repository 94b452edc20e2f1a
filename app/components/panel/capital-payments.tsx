import { Form } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { SelectField, TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Decide } from "./decide.tsx";

type Props = {
  capital: readonly { id: string; amount: MoneyData; reference: string; recordedById: string }[];
  personId: string;
  /** What was refused, shown again. */
  answer: { intent: unknown; currency: unknown; reference: string; amount: string } | null;
};

/** The platform's own money: what waits for a second operator, and the form to record some. */
export function CapitalPayments({ capital, personId, answer }: Props) {
  const t = useTexts();
  const mine = answer?.intent === "capital" ? answer : null;
  return (
    <Section title={t("capital.title", { count: capital.length })} id="capital">
      {capital.map(({ id, amount, reference, recordedById }) => (
        <div className="act-line" key={id}>
          <span>
            <Amount of={amount} /> · {reference}
          </span>
          <Decide id={id} subject="capital" isOwn={recordedById === personId} />
        </div>
      ))}
      <details className="sheet" open={mine !== null}>
        <summary>{t("capital.record")}</summary>
        <Form method="post" className="stack">
          <SelectField
            name="currency"
            id="capital-currency"
            label={t("capital.currency")}
            defaultValue={String(mine?.currency ?? "USD")}
            choices={[
              { value: "USD", label: "USD" },
              { value: "PEN", label: "PEN" },
            ]}
          />
          <TextField
            name="amount"
            id="capital-amount"
            inputMode="decimal"
            label={t("panel.amount")}
            defaultValue={mine?.amount}
            maxLength={40}
            required
          />
          <TextField
            name="reference"
            id="capital-reference"
            label={t("operation.reference")}
            defaultValue={mine?.reference}
            maxLength={120}
            required
          />
          <Button name="intent" value="capital">
            {t("manage.record")}
          </Button>
        </Form>
      </details>
    </Section>
  );
}
