import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import type { ProposedCharge } from "#app/domain/bank/bank-lines.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Decide } from "./decide.tsx";

type Props = {
  lineId: string;
  /** What the bank wrote, which often says what for. */
  description: string;
  charge: ProposedCharge | null;
  personId: string;
  /** What was typed and refused. */
  typed: string | null;
};

/** A line by which the bank took something for itself: the form to say so, or what waits for a second person. */
export function BankCharge({ lineId, description, charge, personId, typed }: Props) {
  const t = useTexts();
  if (charge)
    return (
      <>
        <p>
          {t("bank.charge.proposed", { reason: charge.reason })} ·{" "}
          {t("manage.proposedBy", { name: charge.proposedBy })}
        </p>
        <Decide id={charge.id} subject="bank-charge" isOwn={charge.proposedById === personId} />
      </>
    );
  return (
    <details open={typed !== null}>
      <summary>{t("bank.charge")}</summary>
      <Form method="post" className="stack">
        <input type="hidden" name="id" value={lineId} />
        <TextField
          name="reason"
          id={`charge-${lineId}`}
          label={t("bank.charge.reason")}
          hint={t("bank.charge.hint")}
          defaultValue={typed ?? description}
          maxLength={200}
          required
        />
        <Button name="intent" value="propose-bank-charge">
          {t("bank.charge.propose")}
        </Button>
      </Form>
    </details>
  );
}
