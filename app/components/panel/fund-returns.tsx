import { Form } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Decide } from "./decide.tsx";

type Props = {
  funds: readonly { id: string; name: string }[];
  returns: readonly {
    id: string;
    fund: string;
    amount: MoneyData;
    reason: string;
    state: "proposed" | "approved" | "rejected" | "sent";
    proposedBy: string;
    proposedById: string;
  }[];
  personId: string;
  mayManage: boolean;
  errors: Record<string, string>;
  typed: Record<string, string> | null;
};

/** Unused money that goes back to the matcher: what was asked, and the form to ask. */
export function FundReturns({ funds, returns, personId, mayManage, errors, typed }: Props) {
  const t = useTexts();
  return (
    <>
      {returns.map(({ id, fund, amount, reason, state, proposedBy, proposedById }) => (
        <div className="act-line" key={id}>
          <span>
            {t("return.of")} <Amount of={amount} /> · {fund} · {reason} · {t(`return.state.${state}`)} ·{" "}
            {proposedBy}
          </span>
          {mayManage && state === "proposed" && (
            <Decide id={id} subject="return" isOwn={proposedById === personId} />
          )}
        </div>
      ))}
      {mayManage &&
        funds.map(({ id, name }) => {
          const isThis = typed?.intent === "propose-return" && typed.id === id;
          return (
            <details className="sheet" key={id} open={isThis}>
              <summary>{t("return.ask", { fund: name })}</summary>
              <Form method="post" className="stack">
                <input type="hidden" name="id" value={id} />
                <TextField
                  name="amount"
                  id={`return-${id}`}
                  inputMode="decimal"
                  label={t("panel.amount")}
                  hint={t("return.hint")}
                  error={isThis && errors.amount}
                  defaultValue={isThis ? typed.amount : ""}
                  required
                />
                <TextField
                  name="reason"
                  id={`return-reason-${id}`}
                  label={t("audit.refund.reason")}
                  maxLength={200}
                  defaultValue={isThis ? typed.reason : ""}
                  required
                />
                <Button name="intent" value="propose-return">
                  {t("return.propose")}
                </Button>
              </Form>
            </details>
          );
        })}
    </>
  );
}
