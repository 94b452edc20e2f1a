import { Form } from "@remix-run/react";
import { Fragment } from "react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Decide } from "./decide.tsx";
import { type FormAnswer, ItemRefusal } from "./item-refusal.tsx";
import { OwedList } from "./owed-list.tsx";

type Props = {
  owed: Parameters<typeof OwedList>[0]["owed"];
  /** What was written off, and may still come. */
  writtenOff: Parameters<typeof OwedList>[0]["owed"];
  recorded: readonly {
    id: string;
    title: string;
    amount: MoneyData;
    reference: string;
    recordedById: string;
  }[];
  personId: string;
  /** What was refused, shown again beside its campaign. */
  answer: FormAnswer;
};

/** What campaigns owe, what they paid back, and the forms for it. */
export function Repayments({ owed, writtenOff, recorded, personId, answer }: Props) {
  const t = useTexts();
  const lost = writtenOff.filter(({ id }) => !owed.some((one) => one.id === id));
  return (
    <>
      <OwedList owed={owed} />
      {recorded.length > 0 && (
        <Section title={t("owed.recorded", { count: recorded.length })} id="pagos">
          {recorded.map(({ id, title, amount, reference, recordedById }) => (
            <Fragment key={id}>
              <ItemRefusal id={id} answer={answer} />
              <div className="act-line">
                <span>
                  {t("owed.repaid")} <Amount of={amount} /> · {title} · {reference}
                </span>
                <Decide id={id} subject="repayment" isOwn={recordedById === personId} />
              </div>
            </Fragment>
          ))}
        </Section>
      )}
      {[...owed, ...lost].map(({ id, title, total }) => {
        const isThis = answer?.id === id;
        return (
          <details className="sheet" key={id} open={isThis}>
            <summary>
              {t("owed.record", { title })}
              {lost.some((one) => one.id === id) && (
                <>
                  {" "}
                  · {t("owed.writtenOff")} <Amount of={total} />
                </>
              )}
            </summary>
            <Form method="post" className="stack">
              <ItemRefusal id={id} answer={answer} />
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="currency" value={total.currency} />
              <TextField
                name="amount"
                id={`repaid-${id}`}
                inputMode="decimal"
                label={t("panel.amount")}
                defaultValue={isThis ? answer.amount : ""}
                required
              />
              <TextField
                name="reference"
                id={`repaid-reference-${id}`}
                label={t("operation.reference")}
                maxLength={120}
                defaultValue={isThis ? answer.reference : ""}
                required
              />
              <Button name="intent" value="repayment">
                {t("manage.record")}
              </Button>
            </Form>
          </details>
        );
      })}
    </>
  );
}
