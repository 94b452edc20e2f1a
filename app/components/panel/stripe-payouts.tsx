import { Form } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import type { FormAnswer } from "./item-refusal.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

type Props = {
  /** Of this page's form: sent twice it moves money once. */
  formId: string;
  movable: readonly MoneyData[];
  payouts: readonly {
    id: string;
    amount: MoneyData;
    state: "requested" | "sent" | "arrived" | "failed" | "refused";
    at: string;
    why: string | null;
  }[];
  /** What was refused, shown again beside its currency. */
  answer: FormAnswer;
};

/** Money that moves from Stripe to our bank: what may, the form for it, and what moved lately. */
export function StripePayouts({ formId, movable, payouts, answer }: Props) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("stripePayout.title")} id="stripe">
      <p>{t("stripePayout.lead")}</p>
      {movable.map((money) => {
        const { currency } = money;
        const isThis = answer?.intent === "stripe-payout" && answer.currency === currency;
        return (
          <details className="sheet" key={currency} open={isThis}>
            <summary>{t("stripePayout.movable", { amount: formatMoney(money, locale) })}</summary>
            <Form method="post" className="stack">
              {isThis && <RefusalNotice kind={answer.refusal} isFocused />}
              <input type="hidden" name="id" value={formId} />
              <input type="hidden" name="currency" value={currency} />
              <TextField
                name="amount"
                id={`move-${currency}`}
                inputMode="decimal"
                label={t("panel.amount")}
                defaultValue={isThis ? answer.amount : ""}
                required
              />
              <Button name="intent" value="stripe-payout">
                {t("stripePayout.move")}
              </Button>
            </Form>
          </details>
        );
      })}
      {payouts.map(({ id, amount, state, at, why }) => (
        <p className="act-line" key={id}>
          <span>
            <Amount of={amount} /> · {formatShortMoment(at, locale)} · {t(`stripePayout.${state}`)}
            {why && (state === "failed" || state === "refused") ? `: ${why}` : ""}
          </span>
        </p>
      ))}
    </Section>
  );
}
