import { Amount } from "#app/components/amount.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { type FormAnswer, ItemRefusal } from "./item-refusal.tsx";
import { NotedAct } from "./queue-act.tsx";

type Props = {
  payouts: readonly {
    id: string;
    title: string;
    position: number;
    publicName: string;
    total: MoneyData;
    reference: string;
    batch: number | null;
    bankDay: string | null;
    wasConfirmed: boolean;
    back: { day: string; description: string } | null;
  }[];
  answer: FormAnswer;
};

/** Payouts that were sent: whether the bank shows them, which seem to have come back, and the act that says so. */
export function PayoutsUnderWay({ payouts, answer }: Props) {
  const t = useTexts();
  const locale = useLocale();
  const dayOf = (day: string) => formatDay(`${day}T12:00:00Z`, locale);
  return (
    <Section title={t("operation.onTheirWay", { count: payouts.length })} id="en-camino">
      {payouts.length === 0 && <p className="small">{t("operation.nothing")}</p>}
      {payouts.map(
        ({ id, total, publicName, title, position, reference, batch, bankDay, wasConfirmed, back }) => (
          <div id={`desembolso-${id}`} key={id}>
            <ItemRefusal id={id} answer={answer} />
            <NotedAct
              id={id}
              isFolded
              isOpen={answer?.id === id}
              intent="payout-failed"
              label={t("operation.payoutFailed")}
              note={t("operation.payoutFailed.why")}
              typed={answer?.id === id ? answer.reference : (back?.description ?? "")}
            >
              <Amount of={total} /> · {publicName} · {t("operation.trancheOf", { number: position, title })}
              {batch !== null && ` · ${t("batch.number", { number: String(batch) })}`}
              {` · ${t("operation.referenceIs", { reference })}`}
              {bankDay && ` · ${t("batch.payout.inBank", { day: dayOf(bankDay) })}`}
              {back && (
                <>
                  {" "}
                  · <strong>{t("operation.payoutBack", { day: dayOf(back.day) })}</strong>
                </>
              )}
              {wasConfirmed && ` · ${t("operation.payoutWasConfirmed")}`}
            </NotedAct>
          </div>
        ),
      )}
    </Section>
  );
}
