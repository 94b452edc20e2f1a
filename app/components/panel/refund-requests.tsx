import { Link } from "@remix-run/react";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { type FormAnswer, ItemRefusal } from "./item-refusal.tsx";
import { Act, NotedAct } from "./queue-act.tsx";

type Props = {
  requests: readonly {
    id: string;
    donationId: string;
    campaign: string;
    reason: string;
    askedAt: string;
    left: MoneyData;
  }[];
  /** What was refused, shown again beside its request. */
  answer: FormAnswer;
};

/** Donors who ask for their money back: given, or answered why not. */
export function RefundRequests({ requests, answer }: Props) {
  const t = useTexts();
  const locale = useLocale();
  if (requests.length === 0) return null;
  return (
    <Section title={t("refundRequests.title", { count: requests.length })} id="pedidos">
      {requests.map(({ id, donationId, campaign, reason, askedAt, left }) => (
        <article className="sheet stack" key={id}>
          <ItemRefusal id={id} answer={answer} />
          <p>
            <Link to={`/panel/aportes/${donationId}`}>
              {t("refundRequests.line", {
                left: formatMoney(left, locale),
                title: campaign,
                moment: formatShortMoment(askedAt, locale),
              })}
            </Link>
          </p>
          <Act id={id} intent="grant-refund-request" label={t("refundRequests.grant")}>
            “{reason}”
          </Act>
          <NotedAct
            id={id}
            intent="decline-refund-request"
            label={t("refundRequests.decline")}
            note={t("refundRequests.reply")}
            typed={answer?.id === id ? answer.reference : ""}
            isFolded
            isOpen={answer?.id === id && answer.intent === "decline-refund-request"}
          >
            {t("refundRequests.declineLead")}
          </NotedAct>
        </article>
      ))}
    </Section>
  );
}
