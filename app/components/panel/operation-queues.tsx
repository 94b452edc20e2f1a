import { Form, Link } from "@remix-run/react";
import { Fragment } from "react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { WaitingEvidence } from "#app/components/evidence/waiting-evidence.tsx";
import { TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoment, formatShortMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { AccountPlace } from "./account-place.tsx";
import { Decide } from "./decide.tsx";
import { type FormAnswer, ItemRefusal } from "./item-refusal.tsx";
import { PayoutsUnderWay } from "./payouts-under-way.tsx";
import { ProofField } from "./proof-field.tsx";
import { Act, NotedAct } from "./queue-act.tsx";
import { RefundTransfers } from "./refund-transfers.tsx";
import { TrancheQueue } from "./tranche-queue.tsx";
import { WaitingBatches } from "./waiting-batches.tsx";

type Tranche = { id: string; campaignId: string; title: string; position: number };
type Payout = Tranche & {
  total: MoneyData;
  publicName: string;
  place: { bankName: string; masked: string; usableFrom: string } | null;
};
type Props = {
  isOperator: boolean;
  now: string;
  /** What was refused, shown again beside its payout. */
  answer: FormAnswer;
  reviews: { id: string; title: string; publicName: string; call: string; submittedAt: string }[];
  queues: {
    tranches: Parameters<typeof TrancheQueue>[0]["tranches"];
    payouts: Payout[];
    batches: Parameters<typeof WaitingBatches>[0]["batches"];
    onTheirWay: Parameters<typeof PayoutsUnderWay>[0]["payouts"];
    returns: { id: string; fund: string; call: string; amount: MoneyData }[];
    evidence: Parameters<typeof WaitingEvidence>[0]["waiting"];
    refunds: Parameters<typeof RefundTransfers>[0]["refunds"];
    parked: {
      id: string;
      payment: string | null;
      types: readonly string[];
      detail: string | null;
      receivedAt: string;
    }[];
    deposits: {
      id: string;
      callId: string;
      call: string;
      fund: string;
      amount: MoneyData;
      reference: string;
    }[];
  };
};

/** Everything that waits for an act of the platform, each with the act beside it: money first. */
export function OperationQueues({ isOperator, now, answer, reviews, queues }: Props) {
  const t = useTexts();
  const locale = useLocale();
  const { tranches, payouts, onTheirWay, returns, refunds, parked, deposits, evidence } = queues;
  const nothing = <p className="small">{t("operation.nothing")}</p>;
  return (
    <>
      <TrancheQueue tranches={tranches} answer={answer} />
      {isOperator && <WaitingEvidence waiting={evidence} />}
      {isOperator && (
        <>
          <Section title={t("operation.payouts", { count: payouts.length })} id="desembolsos">
            <p>
              <Link to="/panel/desembolsos">{t("batch.title")}</Link>
            </p>
            {payouts.length > 0 && <p>{t("operation.payouts.lead")}</p>}
            <WaitingBatches batches={queues.batches} />
            {payouts.length === 0
              ? queues.batches.length === 0 && nothing
              : payouts.map(({ id, title, position, total, publicName, place }) => (
                  <Form method="post" encType="multipart/form-data" className="sheet stack" key={id}>
                    <p>
                      <strong>
                        <Amount of={total} />
                      </strong>{" "}
                      · {publicName} · {t("operation.trancheOf", { number: position, title })}
                      <br />
                      {place ? <AccountPlace {...place} /> : t("batch.blocked.missing")}
                      {place && place.usableFrom > now && (
                        <>
                          {" "}
                          ·{" "}
                          <strong>
                            {t("batch.blocked.cooling", { moment: formatMoment(place.usableFrom, locale) })}
                          </strong>
                        </>
                      )}
                    </p>
                    <ItemRefusal id={id} answer={answer} />
                    <input type="hidden" name="id" value={id} />
                    <TextField
                      name="reference"
                      id={`reference-${id}`}
                      label={t("operation.reference")}
                      defaultValue={answer?.id === id ? answer.reference : ""}
                      maxLength={120}
                      required
                    />
                    <ProofField id={`proof-${id}`} label={t("operation.proof")} />
                    <Button name="intent" value="pay">
                      {t("operation.recordPayout")}
                    </Button>
                  </Form>
                ))}
          </Section>
          <PayoutsUnderWay payouts={onTheirWay} answer={answer} />
          <Section title={t("operation.returns", { count: returns.length })} id="financiadores">
            {returns.length === 0
              ? nothing
              : returns.map(({ id, fund, call, amount }) => (
                  <Fragment key={id}>
                    <ItemRefusal id={id} answer={answer} />
                    <NotedAct
                      id={id}
                      intent="fund-return"
                      label={t("operation.recordReturn")}
                      note={t("operation.reference")}
                      typed={answer?.id === id ? answer.reference : ""}
                    >
                      <Amount of={amount} /> · {fund} · {call}
                    </NotedAct>
                  </Fragment>
                ))}
          </Section>
          <Section title={t("operation.deposits", { count: deposits.length })} id="depositos">
            {deposits.length === 0
              ? nothing
              : deposits.map(({ id, call, fund, amount, reference }) => (
                  <Fragment key={id}>
                    <ItemRefusal id={id} answer={answer} />
                    <div className="act-line">
                      <span>
                        <Amount of={amount} /> · {fund} · {call} · {reference}
                      </span>
                      <Decide id={id} subject="deposit" isOwn={false} />
                    </div>
                  </Fragment>
                ))}
          </Section>
          <RefundTransfers refunds={refunds} answer={answer} />
          <Section title={t("operation.parked", { count: parked.length })} id="avisos">
            {parked.length === 0
              ? nothing
              : parked.map(({ id, payment, types, detail, receivedAt }) => (
                  <p key={id}>
                    {payment && (
                      <>
                        {t("operation.parkedPayment")} <code>{payment}</code> ·{" "}
                      </>
                    )}
                    <code>{types.join(", ")}</code> · {detail} · {formatMoment(receivedAt, locale)}
                  </p>
                ))}
            {parked.length > 0 && (
              <Act id="" intent="retry-parked" label={t("operation.retryParked")}>
                {t("operation.retryParked.hint")}
              </Act>
            )}
          </Section>
        </>
      )}
      {isOperator && (
        <Section title={t("operation.reviews", { count: reviews.length })} id="revisiones">
          {reviews.length === 0
            ? nothing
            : reviews.map(({ id, title, publicName, call, submittedAt }) => (
                <p key={id}>
                  <Link to={`/panel/campanas/${id}/revision`}>{title}</Link> · {publicName} · {call} ·{" "}
                  {formatShortMoment(submittedAt, locale)}
                </p>
              ))}
        </Section>
      )}
    </>
  );
}
