import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { LongField, TextField } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatPlainAmount } from "#app/i18n/format-plain-amount.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  /** Of the gift, not yet given back. */
  left: MoneyData;
  /** Why it was refused, with what was typed. */
  answer: { refusal: string; typed: { amount: string; note: string } } | null;
};

/** Gives a part of a donation back, or all of it. */
export function RefundForm({ left, answer }: Props) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("audit.refund")}>
      <p>{t("audit.refund.lead")}</p>
      {answer && (
        <Notice tone="warning" isAlert isFocused>
          <p>{answer.refusal}</p>
        </Notice>
      )}
      <Form method="post" className="stack">
        <input type="hidden" name="left" value={left.amount} />
        <TextField
          name="amount"
          inputMode="decimal"
          label={t("panel.amount")}
          defaultValue={answer?.typed.amount ?? formatPlainAmount(left, locale)}
          required
        />
        <LongField
          name="note"
          label={t("audit.refund.reason")}
          hint={t("audit.refund.reason.hint")}
          defaultValue={answer?.typed.note}
          maxLength={500}
          required
        />
        <Button>{t("audit.refund.do")}</Button>
      </Form>
    </Section>
  );
}
