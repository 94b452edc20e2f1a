import { Form } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Decide } from "./decide.tsx";

type Props = {
  missing: readonly MoneyData[];
  proposed: readonly {
    id: string;
    amount: MoneyData;
    reason: string;
    proposedBy: string;
    proposedById: string;
  }[];
  personId: string;
  /** What was typed and refused, shown again beside its currency. */
  typed: Record<string, string> | null;
};

/** Money that is missing in suspense: the form to propose that it is lost, and what waits for a second operator. */
export function ParkedLosses({ missing, proposed, personId, typed }: Props) {
  const t = useTexts();
  if (missing.length === 0 && proposed.length === 0) return null;
  return (
    <Section title={t("parkedLoss.title")}>
      <p>{t("parkedLoss.lead")}</p>
      {proposed.map(({ id, amount, reason, proposedBy, proposedById }) => (
        <div className="sheet stack" key={id}>
          <p>
            <strong>
              <Amount of={amount} />
            </strong>{" "}
            {reason} · {t("manage.proposedBy", { name: proposedBy })}
          </p>
          <Decide id={id} subject="parked-loss" isOwn={proposedById === personId} />
        </div>
      ))}
      {missing.map((amount) => {
        const { currency } = amount;
        const isThis = typed?.currency === currency;
        return (
          <details className="sheet" key={currency} open={isThis}>
            <summary>
              <Amount of={amount} /> {t("parkedLoss.missing")}
            </summary>
            <Form method="post" className="stack">
              <input type="hidden" name="currency" value={currency} />
              <TextField
                name="amount"
                id={`missing-${currency}`}
                inputMode="decimal"
                label={t("panel.amount")}
                defaultValue={isThis ? typed.amount : ""}
                maxLength={40}
                required
              />
              <TextField
                name="reason"
                id={`missing-reason-${currency}`}
                label={t("audit.refund.reason")}
                defaultValue={isThis ? typed.reason : ""}
                maxLength={200}
                required
              />
              <Button name="intent" value="propose-parked-loss">
                {t("writeOff.propose")}
              </Button>
            </Form>
          </details>
        );
      })}
    </Section>
  );
}
