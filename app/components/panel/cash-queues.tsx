import { Amount } from "#app/components/amount.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Decide } from "./decide.tsx";
import { NotedAct } from "./queue-act.tsx";

type Props = {
  cash: readonly { holderId: string; name: string; amount: MoneyData }[];
  bankings: readonly {
    id: string;
    name: string;
    amount: MoneyData;
    reference: string;
    recordedById: string;
  }[];
  personId: string;
  /** What was typed and refused, shown again beside its cash. */
  typed: Record<string, string> | null;
};

/** Cash that people hold, to be handed in to the bank; and what was handed in, to be confirmed. */
export function CashQueues({ cash, bankings, personId, typed }: Props) {
  const t = useTexts();
  return (
    <>
      <Section title={t("cash.title", { count: cash.length })}>
        {cash.length === 0 && <p className="small">{t("operation.nothing")}</p>}
        {cash.map(({ holderId, name, amount }) => {
          const intent = `bank-cash-${amount.currency}`;
          const isThis = typed?.id === holderId && typed.intent === intent;
          return (
            <NotedAct
              key={`${holderId}-${amount.currency}`}
              id={holderId}
              intent={intent}
              label={t("cash.record")}
              note={t("operation.reference")}
              typed={(isThis && typed.reference) || ""}
            >
              <Amount of={amount} /> · {t("cash.holds", { name })}
            </NotedAct>
          );
        })}
      </Section>
      <Section title={t("cash.recorded", { count: bankings.length })}>
        {bankings.length === 0 && <p className="small">{t("operation.nothing")}</p>}
        {bankings.map(({ id, name, amount, reference, recordedById }) => (
          <div className="act-line" key={id}>
            <span>
              <Amount of={amount} /> · {name} · {reference}
            </span>
            <Decide id={id} subject="banking" isOwn={recordedById === personId} />
          </div>
        ))}
      </Section>
    </>
  );
}
