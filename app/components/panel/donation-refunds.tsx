import type { RefundReason } from "#app/domain/donation/refund-reason.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Section } from "../section.tsx";
import { Tag } from "../tag.tsx";

type Refund = {
  id: string;
  total: MoneyData;
  reason: RefundReason;
  note: string | null;
  asked: string | null;
  decidedBy: string | null;
  decidedAt: string;
  state: "due" | "sent" | "succeeded" | "failed" | "transferred" | "charged_back" | "annulled";
  reference: string | null;
};

/** What was given back of a donation: how much, why, by whom, and whether it arrived. For the next operator and for auditors. */
export function DonationRefunds({ refunds }: { refunds: readonly Refund[] }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("refunds.title", { count: refunds.length })} id="devoluciones">
      {refunds.map(({ id, total, reason, note, asked, decidedBy, decidedAt, state, reference }) => {
        const of = { amount: formatMoney(total, locale), moment: formatMoment(decidedAt, locale) };
        return (
          <div className="sheet" key={id}>
            <p>
              {decidedBy ? t("refunds.line", { ...of, name: decidedBy }) : t("refunds.line.itself", of)}{" "}
              <Tag>{t(`refunds.state.${state}`)}</Tag>
            </p>
            <p>{t(`refunds.reason.${reason}`)}</p>
            {note && <p>{t("refunds.note", { note })}</p>}
            {asked && <p>{t("refunds.asked", { reason: asked })}</p>}
            {reference && <p className="small">{t("refunds.transferred", { reference })}</p>}
          </div>
        );
      })}
    </Section>
  );
}
