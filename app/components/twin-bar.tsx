import type { MatchStanding } from "#app/domain/campaign/match-standing.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoney, moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { percentOfGoal, twinShares } from "./twin-shares.ts";

export type TwinAmounts = {
  goal: MoneyData;
  raised: MoneyData;
  match: MoneyData;
  matchIs: MatchStanding;
};

/** What people gave, a solid bar; what the match adds, the same bar hatched beside it, open until it is earned. */
export function TwinBar({
  goal,
  raised,
  match,
  matchIs,
  isLarge = false,
}: TwinAmounts & { isLarge?: boolean }) {
  const locale = useLocale();
  const t = useTexts();
  const amounts = {
    goal: moneyOf(goal).amount,
    raised: moneyOf(raised).amount,
    match: moneyOf(match).amount,
  };
  const shares = twinShares(amounts);
  const label = t("twin.label", {
    raised: formatMoney(raised, locale),
    match: formatMoney(match, locale),
    goal: formatMoney(goal, locale),
    percent: percentOfGoal(amounts),
  });
  return (
    <svg className={isLarge ? "twin-bar large" : "twin-bar"} role="img" aria-label={label}>
      <rect className="twin-track" width="100%" height="100%" rx="3" />
      <rect className="twin-crowd" width={percent(shares.crowd)} height="100%" rx="3" />
      {shares.match > 0 && (
        <svg x={percent(shares.crowd)} width={percent(shares.match)} height="100%" aria-hidden="true">
          <rect
            className={matchIs === "earned" ? "twin-match" : "twin-match conditional"}
            x="3"
            y="1"
            width="100%"
            height="100%"
            rx="3"
            fill={matchIs === "earned" ? "url(#hatch)" : "url(#hatch-open)"}
          />
        </svg>
      )}
      {amounts.goal > 0n && shares.goal < 1000 && (
        <line className="twin-goal" x1={percent(shares.goal)} x2={percent(shares.goal)} y1="0" y2="100%" />
      )}
    </svg>
  );
}

/** The sign of one of the two sums, before its words. */
export function TwinSign({ of }: { of: "crowd" | "match" | "conditional" }) {
  const fill = of === "match" ? "url(#hatch)" : of === "conditional" ? "url(#hatch-open)" : undefined;
  return (
    <svg className="twin-sign" width="16" height="16" aria-hidden="true" focusable="false">
      <rect className={`twin-${of}`} x="1" y="1" width="14" height="14" rx="3" fill={fill} />
    </svg>
  );
}

function percent(thousandths: number): string {
  return `${thousandths / 10}%`;
}
