import { Form } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  parts: readonly {
    campaignId: string;
    title: string;
    fundId: string | null;
    fund: string | null;
    amount: MoneyData;
  }[];
  /** What was typed and refused, shown again beside its part. */
  typed: Record<string, string> | null;
};

/** What campaigns owe, each part with the form to propose that it is lost. */
export function WriteOffForms({ parts, typed }: Props) {
  const t = useTexts();
  return (
    <Section title={t("writeOff.owing")}>
      {parts.length === 0 && <p className="small">{t("writeOff.none")}</p>}
      {parts.map(({ campaignId, title, fundId, fund, amount }) => {
        const key = `${campaignId}-${fundId ?? "donations"}`;
        const isThis = typed?.id === campaignId && (typed.fund ?? "") === (fundId ?? "");
        return (
          <details className="sheet" key={key} open={isThis}>
            <summary>
              <Amount of={amount} /> {fund ? t("writeOff.of.match", { fund }) : t("writeOff.of.donations")} ·{" "}
              {title}
            </summary>
            <Form method="post" className="stack">
              <p className="small">{t(fund ? "writeOff.why.match" : "writeOff.why.donations")}</p>
              <input type="hidden" name="id" value={campaignId} />
              <input type="hidden" name="fund" value={fundId ?? ""} />
              <input type="hidden" name="currency" value={amount.currency} />
              <TextField
                name="amount"
                id={`amount-${key}`}
                inputMode="decimal"
                label={t("panel.amount")}
                defaultValue={isThis ? typed.amount : ""}
                maxLength={40}
                required
              />
              <TextField
                name="reason"
                id={`reason-${key}`}
                label={t("audit.refund.reason")}
                defaultValue={isThis ? typed.reason : ""}
                maxLength={200}
                required
              />
              <Button name="intent" value="propose-write-off">
                {t("writeOff.propose")}
              </Button>
            </Form>
          </details>
        );
      })}
    </Section>
  );
}
