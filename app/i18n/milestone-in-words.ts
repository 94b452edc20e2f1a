import { nextMilestone } from "#app/domain/campaign/milestone.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoney, moneyOf } from "./format-money.ts";
import type { Locale } from "./locale.ts";
import { translate } from "./translate.ts";

type Standing = {
  progress: { goal: MoneyData; raised: MoneyData; match: MoneyData };
  gateMissing: { raised: MoneyData; donors: number } | null;
};

/** What a campaign reaches next, as one sentence: “Faltan 6 personas para liberar $300,00 de contrapartida.” */
export function milestoneInWords({ progress, gateMissing }: Standing, locale: Locale): string {
  const { currency } = progress.goal;
  const money = (amount: bigint) => formatMoney({ amount, currency }, locale);
  const next = nextMilestone({
    goal: moneyOf(progress.goal).amount,
    raised: moneyOf(progress.raised).amount,
    match: moneyOf(progress.match).amount,
    gateMissing: gateMissing && { donors: gateMissing.donors, raised: moneyOf(gateMissing.raised).amount },
  });
  switch (next.kind) {
    case "gate_donors": {
      const count = next.donors;
      if (next.match === 0n) return translate(locale, "milestone.donorsAlone", { count });
      return translate(locale, "milestone.donors", { count, match: money(next.match) });
    }
    case "gate_raised": {
      const amount = money(next.amount);
      if (next.match === 0n) return translate(locale, "milestone.raisedAlone", { amount });
      return translate(locale, "milestone.raised", { amount, match: money(next.match) });
    }
    case "goal":
      return translate(locale, "milestone.goal", { amount: money(next.amount) });
    case "reached":
      return translate(locale, "milestone.reached");
  }
}
