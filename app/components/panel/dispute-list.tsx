import { Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { disputeReason } from "#app/i18n/dispute-in-words.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Listed = {
  id: string;
  stripeId: string;
  donationId: string | null;
  amount: MoneyData | null;
  reason: string;
  state: "told" | "opened" | "withdrawn" | "lost";
  isLostWaiting: boolean;
  evidenceDueAt: string | null;
  unplaced: MoneyData | null;
  problem: string | null;
};

/** Payments that banks dispute, the next to be answered first, and what needs a person. */
export function DisputeList({ disputes }: { disputes: readonly Listed[] }) {
  const t = useTexts();
  const locale = useLocale();
  if (disputes.length === 0) return null;
  const title = t("dispute.list", { count: disputes.length });
  function stateOf({ state, isLostWaiting, unplaced, problem }: Listed): string {
    if (problem) return t("dispute.problem", { problem });
    if (unplaced) return t("dispute.unplaced", { amount: formatMoney(unplaced, locale) });
    return t(isLostWaiting ? "dispute.lostWaits" : `dispute.state.${state}`);
  }
  return (
    <Section title={title} id="disputas">
      <p>{t("dispute.list.lead")}</p>
      <Table
        isRecords
        caption={title}
        columns={[
          { name: t("dispute.donation") },
          { name: t("dispute.amount"), isNumber: true },
          { name: t("dispute.reason") },
          { name: t("dispute.state"), isName: true },
          { name: t("dispute.evidenceDue") },
          { name: "Stripe", isName: true },
          { name: t("evidence.download") },
        ]}
        rows={disputes.map((dispute) => [
          dispute.donationId ? (
            <Link key="donation" to={`/panel/aportes/${dispute.donationId}`}>
              {donationCodeOf(dispute.donationId)}
            </Link>
          ) : (
            t("dispute.noDonation")
          ),
          dispute.amount ? <Amount key="amount" of={dispute.amount} /> : "—",
          disputeReason(dispute.reason, locale),
          stateOf(dispute),
          dispute.evidenceDueAt ? formatDay(dispute.evidenceDueAt, locale) : "—",
          <code key="stripe">{dispute.stripeId}</code>,
          dispute.donationId ? (
            <a key="evidence" href={`/panel/disputas/${dispute.id}`}>
              {t("evidence.download")}
            </a>
          ) : (
            "—"
          ),
        ])}
      />
    </Section>
  );
}
