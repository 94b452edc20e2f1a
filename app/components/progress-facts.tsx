import type { MoneyData } from "#app/domain/money/money.ts";
import { formatRoundMoney, moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { listInWords } from "#app/i18n/translate.ts";
import { Amount } from "./amount.tsx";
import { type TwinAmounts, TwinBar, TwinSign } from "./twin-bar.tsx";
import { percentOfGoal } from "./twin-shares.ts";

type Progress = TwinAmounts & { donors: number };

/** The two sums of a campaign with their bar: people and match apart, and how far both are from the goal. */
export function ProgressFacts({
  progress,
  missing,
}: {
  progress: Progress;
  missing?: { raised: MoneyData; donors: number } | null;
}) {
  const t = useTexts();
  const locale = useLocale();
  const { goal, raised, match, matchIs, donors } = progress;
  const percent = percentOfGoal({
    goal: moneyOf(goal).amount,
    raised: moneyOf(raised).amount,
    match: moneyOf(match).amount,
  });
  const hasMatch = moneyOf(match).amount > 0n;
  return (
    <div className="progress">
      <p className="progress-share">
        {t("progress.share", { percent, goal: formatRoundMoney(goal, locale) })}
      </p>
      <TwinBar {...progress} isLarge />
      <dl className="twin-sums">
        <div>
          <dt>
            <TwinSign of="crowd" /> {t("progress.raised", { count: donors })}
          </dt>
          <dd>
            <Amount of={raised} />
          </dd>
        </div>
        <div>
          <dt>
            <TwinSign of={matchIs === "earned" ? "match" : "conditional"} /> {t("progress.match")}
          </dt>
          <dd>
            <Amount of={match} />
          </dd>
          {hasMatch && <dd className="small">{t(`progress.${matchIs}`)}</dd>}
        </div>
      </dl>
      {missing && <GateMissing missing={missing} />}
    </div>
  );
}

/** “Faltan 6 donantes y $120 para ganar la contrapartida.” */
function GateMissing({ missing }: { missing: { raised: MoneyData; donors: number } }) {
  const t = useTexts();
  const locale = useLocale();
  const needs = [
    ...(missing.donors > 0 ? [t("gate.donors", { count: missing.donors })] : []),
    ...(moneyOf(missing.raised).amount > 0n
      ? [t("gate.raised", { amount: formatRoundMoney(missing.raised, locale) })]
      : []),
  ];
  if (needs.length === 0) return <p className="gate">{t("gate.next")}</p>;
  return <p className="gate">{t("gate.missing", { needs: listInWords(needs, locale) })}</p>;
}
