import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { evidenceDue } from "#app/domain/donation/evidence-due.ts";
import { isCurrency } from "#app/domain/money/currency.ts";
import { toMoneyData } from "#app/domain/money/money.ts";
import { type DemoDispute, disputeActs } from "#app/domain/ports/demo-payments.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

/** Disputes that no bank has decided; each can be ended as the bank or its cardholder would, and Stripe tells of it. */
export function DemoDisputes({ disputes, now }: { disputes: readonly DemoDispute[]; now: string }) {
  const t = useTexts();
  const locale = useLocale();
  function amountOf({ amount, currency }: DemoDispute): string {
    const code = currency.toUpperCase();
    if (!isCurrency(code)) return `${amount} ${code}`;
    return formatMoney(toMoneyData({ amount: BigInt(amount), currency: code }), locale);
  }
  return (
    <Section title={t("demo.disputes")} id="disputas">
      <p>{t("demo.disputes.lead")}</p>
      {disputes.length === 0 && <p className="small">{t("demo.disputes.none")}</p>}
      {disputes.map((dispute) => {
        const { id, kind, about, dueBy, isAnswered } = dispute;
        const dueAt = dueBy === null ? null : new Date(dueBy * 1000).toISOString();
        const due = evidenceDue({ evidenceDueAt: dueAt, isAnswered }, new Date(now));
        return (
          <Form method="post" className="sheet stack" key={id}>
            <p>
              {t(`demo.dispute.${kind}`, { amount: amountOf(dispute) })} · <code>{id}</code> ·{" "}
              <code>{about}</code>
              <br />
              {dueAt && t("demo.dispute.until", { moment: formatMoment(dueAt, locale) })}{" "}
              {due && <Tag tone={due === "answered" ? "plain" : "warning"}>{t(`dispute.due.${due}`)}</Tag>}
            </p>
            <input type="hidden" name="order" value="dispute" />
            <input type="hidden" name="dispute" value={id} />
            <p className="actions">
              {disputeActs
                .filter((act) =>
                  act === "answered" ? !isAnswered : kind === "dispute" || act === "withdrawn",
                )
                .map((act) => (
                  <Button
                    key={act}
                    name="act"
                    value={act}
                    aria-label={t("demo.dispute.act.of", { act: t(`demo.dispute.${act}`), dispute: id })}
                  >
                    {t(`demo.dispute.${act}`)}
                  </Button>
                ))}
            </p>
          </Form>
        );
      })}
    </Section>
  );
}
