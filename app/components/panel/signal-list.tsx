import { Link } from "@remix-run/react";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";
import { NotedAct } from "./queue-act.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

type Listed = {
  id: string;
  stripeId: string;
  kind: "early_fraud_warning" | "review" | "shared_card";
  reason: string;
  toldAt: string;
  donation: { id: string; title: string; left: MoneyData; match: MoneyData } | null;
};

/** Payments that look like fraud, each with the two things that can be done about it. */
export function SignalList({
  signals,
  typed,
}: {
  signals: readonly Listed[];
  /** What was refused of one, shown again beside it. */
  typed: { id: string; reference: string; refusal: string } | null;
}) {
  const t = useTexts();
  const locale = useLocale();
  const worded = (reason: string) => {
    const key = `signals.reason.${reason}`;
    return isTextKey(key) ? t(key) : reason;
  };
  if (signals.length === 0) return <p>{t("signals.none")}</p>;
  return signals.map(({ id, stripeId, kind, reason, toldAt, donation }) => (
    <article className="sheet stack" key={id}>
      <h2>{t(`signals.kind.${kind}`)}</h2>
      <p>
        {t("signals.told", { moment: formatShortMoment(toldAt, locale), reason: worded(reason) })} ·{" "}
        <code>{stripeId}</code>
      </p>
      {donation ? (
        <>
          <p>
            {t("signals.gift", {
              title: donation.title,
              left: formatMoney(donation.left, locale),
              match: formatMoney(donation.match, locale),
            })}
          </p>
          <p>
            <Link to={`/panel/aportes/${donation.id}`}>{t("signals.open")}</Link>
          </p>
        </>
      ) : (
        <p>{t("signals.noDonation")}</p>
      )}
      {typed?.id === id && <RefusalNotice kind={typed.refusal} isFocused />}
      <NotedAct
        id={id}
        isOpen={typed?.id === id}
        intent="keep"
        label={t("signals.keep")}
        note={t("signals.reason")}
        typed={typed?.id === id ? typed.reference : ""}
        isFolded
      >
        {t("signals.keepLead")}
      </NotedAct>
    </article>
  ));
}
