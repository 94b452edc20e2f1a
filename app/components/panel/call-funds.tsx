import { Form } from "@remix-run/react";
import type { ComponentProps } from "react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Decide } from "./decide.tsx";
import { FundReturns } from "./fund-returns.tsx";

type Fund = {
  id: string;
  name: string;
  deposited: MoneyData;
  recoverable: MoneyData;
  available: MoneyData;
  reserved: MoneyData;
  conditional: MoneyData;
  earned: MoneyData;
};
type Deposit = {
  id: string;
  fund: string;
  amount: MoneyData;
  reference: string;
  state: string;
  recordedBy: string;
  recordedById: string;
};

type Props = {
  call: {
    funds: readonly Fund[];
    deposits: readonly Deposit[];
    returns: ComponentProps<typeof FundReturns>["returns"];
  };
  personId: string;
  mayManage: boolean;
  errors: Record<string, string>;
  typed: Record<string, string> | null;
};

/** Where the matcher's money is, and the deposits that brought it. */
export function CallFunds({ call, personId, mayManage, errors, typed }: Props) {
  const { funds, deposits, returns } = call;
  const t = useTexts();
  const number = (name: string) => ({ name, isNumber: true });
  // Operators confirm it, who see the bank; one's own may be taken back until then.
  const isOwn = ({ state, recordedById }: Deposit) =>
    mayManage && state === "recorded" && recordedById === personId;
  return (
    <Section title={t("manage.funds")}>
      <Table
        isRecords
        caption={t("manage.funds")}
        columns={[
          { name: t("manage.fund") },
          number(t("manage.deposited")),
          number(t("manage.available")),
          number(t("manage.reserved")),
          number(t("manage.conditional")),
          number(t("manage.earned")),
          number(t("owed.recoverable")),
        ]}
        rows={funds.map((fund) => [
          fund.name,
          ...(["deposited", "available", "reserved", "conditional", "earned", "recoverable"] as const).map(
            (place) => <Amount key={place} of={fund[place]} />,
          ),
        ])}
      />
      <p className="small">{t("manage.funds.sum")}</p>
      {deposits.map((deposit) => (
        <div className="act-line" key={deposit.id}>
          <span>
            <Amount of={deposit.amount} /> · {deposit.fund} · {deposit.reference} ·{" "}
            {t(`manage.depositState.${deposit.state as "recorded"}`)} · {deposit.recordedBy}
          </span>
          {isOwn(deposit) && <Decide id={deposit.id} subject="deposit" isOwn />}
        </div>
      ))}
      {mayManage &&
        funds.map((fund) => (
          <details className="sheet" key={fund.id} open={typed?.intent === "deposit" && typed.id === fund.id}>
            <summary>{t("manage.recordDeposit", { fund: fund.name })}</summary>
            <Form method="post" className="stack">
              <input type="hidden" name="id" value={fund.id} />
              <TextField
                name="amount"
                id={`amount-${fund.id}`}
                inputMode="decimal"
                label={t("panel.amount")}
                error={typed?.id === fund.id && errors.amount}
                defaultValue={typed?.intent === "deposit" ? typed.amount : ""}
                required
              />
              <TextField
                name="reference"
                id={`reference-${fund.id}`}
                label={t("operation.reference")}
                maxLength={120}
                defaultValue={typed?.intent === "deposit" ? typed.reference : ""}
                required
              />
              <Button name="intent" value="deposit">
                {t("manage.record")}
              </Button>
            </Form>
          </details>
        ))}
      <FundReturns {...{ funds, returns, personId, mayManage, errors, typed }} />
    </Section>
  );
}
