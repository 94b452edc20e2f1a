import { Form } from "@remix-run/react";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { LongField } from "../field.tsx";

type Props = {
  /** Until when the donor has it back by themselves; null: they ask. */
  until: string | null;
  request: { state: "open" | "granted" | "declined"; askedAt: string; reply: string | null } | null;
  isInHand: boolean;
  /** What was typed when it was refused. */
  typed: string;
};

/** A donor has a gift back with one button, asks for it with a reason, or reads what became of the request. */
export function AskRefundForm({ until, request, isInHand, typed }: Props) {
  const t = useTexts();
  const locale = useLocale();
  if (until)
    return (
      <Form method="post" className="stack">
        <p>
          {t(isInHand ? "askRefund.free.hand" : "askRefund.free", { until: formatMoment(until, locale) })}
        </p>
        <Button>{t("askRefund.takeBack")}</Button>
      </Form>
    );
  const asked = request && formatMoment(request.askedAt, locale);
  if (request?.state === "open") return <p role="status">{t("askRefund.asked", { moment: asked! })}</p>;
  return (
    <Form method="post" className="stack">
      {request?.state === "declined" && (
        <p>{t("askRefund.declined", { moment: asked!, reply: request.reply ?? "" })}</p>
      )}
      <p>{t("askRefund.ask")}</p>
      <LongField
        name="reason"
        label={t("askRefund.reason")}
        defaultValue={typed}
        rows={4}
        maxLength={500}
        required
      />
      <Button>{t("askRefund.send")}</Button>
    </Form>
  );
}
