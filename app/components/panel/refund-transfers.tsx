import { Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { type FormAnswer, ItemRefusal } from "./item-refusal.tsx";
import { Act, NotedAct } from "./queue-act.tsx";

type Props = {
  refunds: readonly {
    id: string;
    donationId: string;
    code: string;
    donor: { name: string | null; email: string | null };
    total: MoneyData;
    error: string | null;
    /** Null: somebody must approve the transfer before another pays it. */
    agreedById: string | null;
    account: string | null;
  }[];
  /** What was refused, shown again beside its refund. */
  answer: FormAnswer;
};

/** Refunds that go back by transfer: approved by one person, paid by another. */
export function RefundTransfers({ refunds, answer }: Props) {
  const t = useTexts();
  return (
    <Section title={t("operation.refunds", { count: refunds.length })} id="transferencias">
      {refunds.length === 0 && <p className="small">{t("operation.nothing")}</p>}
      {refunds.length > 0 && <p>{t("operation.refunds.lead")}</p>}
      {refunds.map(({ id, donationId, code, donor, total, error, agreedById, account }) => {
        const line = (
          <>
            <Amount of={total} /> · <Link to={`/panel/aportes/${donationId}`}>{code}</Link> ·{" "}
            {donor.name && `${donor.name} · `}
            {donor.email ? <a href={`mailto:${donor.email}`}>{donor.email}</a> : t("held.someone")} ·{" "}
            {error ?? t("operation.refund.undelivered")}
            <br />
            {account ? t("operation.refundAccount") : t("operation.refundAccount.none")}
            {account && (
              <>
                : <strong>{account}</strong>
              </>
            )}
          </>
        );
        const typed = (intent: string) =>
          answer?.id === id && answer.intent === intent ? answer.reference : "";
        return (
          <div className="stack" key={id}>
            <ItemRefusal id={id} answer={answer} />
            {agreedById ? (
              <NotedAct
                id={id}
                intent="refund-transfer"
                label={t("operation.recordRefundTransfer")}
                note={t("operation.reference")}
                typed={typed("refund-transfer")}
              >
                {line}
              </NotedAct>
            ) : (
              <Act id={id} intent="approve-refund-transfer" label={t("operation.approveRefundTransfer")}>
                {line}
              </Act>
            )}
            <NotedAct
              id={id}
              intent="refund-account"
              label={t("operation.refundAccount.note")}
              note={t("operation.refundAccount")}
              typed={typed("refund-account")}
              most={300}
              isFolded
              isOpen={answer?.id === id && answer.intent === "refund-account"}
            >
              {t(account ? "operation.refundAccount.other" : "operation.refundAccount.told")}
            </NotedAct>
          </div>
        );
      })}
    </Section>
  );
}
