import { Form } from "@remix-run/react";
import { Fragment } from "react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { SelectField, TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Decide } from "./decide.tsx";
import { type FormAnswer, ItemRefusal } from "./item-refusal.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

type Props = {
  capital: readonly { id: string; amount: MoneyData; reference: string; recordedById: string }[];
  personId: string;
  /** What was refused, shown again. */
  answer: FormAnswer;
};

/** The platform's own money: what waits for a second operator, and the form to record some. */
export function CapitalPayments({ capital, personId, answer }: Props) {
  const t = useTexts();
  const mine = answer?.intent === "capital" ? answer : null;
  return (
    <Section title={t("capital.title", { count: capital.length })} id="capital">
      {capital.map(({ id, amount, reference, recordedById }) => (
        <Fragment key={id}>
          <ItemRefusal id={id} answer={answer} />
          <div className="act-line">
            <span>
              <Amount of={amount} /> · {reference}
            </span>
            <Decide id={id} subject="capital" isOwn={recordedById === personId} />
          </div>
        </Fragment>
      ))}
      <details className="sheet" open={mine !== null}>
        <summary>{t("capital.record")}</summary>
        <Form method="post" className="stack">
          {mine && <RefusalNotice kind={mine.refusal} about={mine.about} isFocused />}
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
