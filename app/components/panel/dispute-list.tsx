import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { Amount } from "#app/components/amount.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import { evidenceDue } from "#app/domain/donation/evidence-due.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { disputeReason } from "#app/i18n/dispute-in-words.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Decide } from "./decide.tsx";
import { type FormAnswer, ItemRefusal } from "./item-refusal.tsx";
import { NotedAct } from "./queue-act.tsx";

type Correction = {
  kind: "amount_taken" | "came_back";
  amount: MoneyData;
  proposal: { id: string; reason: string; proposedBy: string; proposedById: string } | null;
} | null;

type Listed = {
  id: string;
  stripeId: string;
  donationId: string | null;
  amount: MoneyData | null;
  reason: string;
  state: "told" | "opened" | "withdrawn" | "lost";
  isLostWaiting: boolean;
  evidenceDueAt: string | null;
  isAnswered: boolean;
  unplaced: MoneyData | null;
  problem: string | null;
  correction: Correction;
};

type Props = {
  disputes: readonly Listed[];
  personId: string;
  now: string;
  /** What was refused, shown again beside its dispute. */
  answer: FormAnswer;
};

/** Payments that banks dispute, the next to be answered first, and what needs a person. */
export function DisputeList({ disputes, personId, now, answer }: Props) {
  const t = useTexts();
  const locale = useLocale();
  if (disputes.length === 0) return null;
  const title = t("dispute.list", { count: disputes.length });
  function stateOf({ state, isLostWaiting, unplaced, problem, correction }: Listed): string {
    if (correction)
      return t(`dispute.${correction.kind}`, { amount: formatMoney(correction.amount, locale) });
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
          <EvidenceDue key="due" dispute={dispute} now={now} />,
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
      {disputes.map(({ id, stripeId, correction }) => {
        if (!correction) return null;
        const { kind, amount, proposal } = correction;
        const what = t(`dispute.${kind}.act`, { amount: formatMoney(amount, locale) });
        if (proposal)
          return (
            <div className="sheet stack" key={id}>
              <ItemRefusal id={proposal.id} answer={answer} />
              <p>
                <code>{stripeId}</code> · {what}
              </p>
              <p>
                {proposal.reason} · {t("manage.proposedBy", { name: proposal.proposedBy })}
              </p>
              <Decide
                id={proposal.id}
                subject="dispute-correction"
                isOwn={proposal.proposedById === personId}
              />
            </div>
          );
        return (
          <Fragment key={id}>
            <ItemRefusal id={id} answer={answer} />
            <NotedAct
              id={id}
              intent="propose-dispute-correction"
              label={t("dispute.propose")}
              note={t("dispute.propose.reason")}
              typed={answer?.id === id ? answer.reference : ""}
            >
              <code>{stripeId}</code> · {what}
            </NotedAct>
          </Fragment>
        );
      })}
    </Section>
  );
}

/** Until when evidence is taken, and whether that presses. One that is decided presses nobody. */
function EvidenceDue({ dispute, now }: { dispute: Listed; now: string }) {
  const t = useTexts();
  const locale = useLocale();
  const { evidenceDueAt, state, isLostWaiting } = dispute;
  const due = state === "lost" || isLostWaiting ? null : evidenceDue(dispute, new Date(now));
  return (
    <>
      {evidenceDueAt ? formatDay(evidenceDueAt, locale) : "—"}{" "}
      {due && <Tag tone={due === "answered" ? "plain" : "warning"}>{t(`dispute.due.${due}`)}</Tag>}
    </>
  );
}
