import { Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Section } from "#app/components/section.tsx";
import type { Reconciliation } from "#app/domain/bank/reconciliation.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { useLineKind } from "./line-kind.ts";
import { NotedAct } from "./queue-act.tsx";

type Props = Pick<Reconciliation, "differences" | "differenceCount"> & {
  /** Whether the reader is an operator, who may open any donation and explains parked lines. */
  mayRun: boolean;
};

/** Each thing on which Stripe and the book do not agree, with its cause and what to do about it. */
export function StripeDifferences({ differences, differenceCount, mayRun }: Props) {
  const t = useTexts();
  const locale = useLocale();
  const lineKind = useLineKind();
  if (differences.length === 0) return null;
  const side = (of: MoneyData | null) => (of ? <Amount of={of} /> : t("reconciliation.nothing"));
  return (
    <Section title={t("reconciliation.differences", { count: differenceCount })}>
      {differences.map(({ cause, reference, kind, at, stripe, book, donationId }) => (
        <article className="sheet" key={`${cause} ${reference}`}>
          <h3>{t(`reconciliation.cause.${cause}`)}</h3>
          <p>
            {lineKind(kind)} · <code>{reference}</code> · {formatShortMoment(at, locale)}
          </p>
          <p>
            {t("reconciliation.atStripe")}: {side(stripe)} · {t("reconciliation.inBook")}: {side(book)}
          </p>
          <p>{t(`reconciliation.act.${cause}`)}</p>
          {donationId && mayRun && (
            <p>
              <Link to={`/panel/aportes/${donationId}`}>{t("reconciliation.openDonation")}</Link>
            </p>
          )}
          {cause === "parked" && mayRun && (
            <NotedAct
              id={reference}
              intent="explain"
              label={t("reconciliation.explain")}
              note={t("reconciliation.explanation")}
              typed=""
              isFolded
            >
              {t("reconciliation.explainLead")}
            </NotedAct>
          )}
        </article>
      ))}
      {differences.length < differenceCount && (
        <p>{t("reconciliation.first", { count: differences.length })}</p>
      )}
    </Section>
  );
}
