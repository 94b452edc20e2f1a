import type { NextStep } from "#app/domain/campaign/next-steps.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { formatMoney } from "./format-money.ts";
import type { Locale } from "./locale.ts";
import { isTextKey, translate } from "./translate.ts";

/** What a campaign waits for, as one sentence to whoever helps or does it. */
export function nextStepInWords(
  step: NextStep,
  { currency, locale }: { currency: Currency; locale: Locale },
): string {
  const money = (amount: bigint) => formatMoney({ amount, currency }, locale);
  switch (step.kind) {
    case "answer":
    case "changes":
    case "send":
    case "report":
      return translate(locale, `next.${step.kind}`);
    case "draft": {
      const missing = step.missing.map((name) => {
        const key = `next.part.${name}`;
        return isTextKey(key) ? translate(locale, key) : name;
      });
      return translate(locale, "next.draft", { missing: missing.join(", ") });
    }
    case "questions":
      return translate(locale, "next.questions", { count: step.count });
    case "evidence": {
      const { position } = step;
      return translate(locale, step.isAsked ? "next.evidence.asked" : "next.evidence", { position });
    }
    case "milestone": {
      const { milestone } = step;
      switch (milestone.kind) {
        case "gate_donors":
          return translate(locale, "milestone.donorsAlone", { count: milestone.donors });
        case "gate_raised":
          return translate(locale, "milestone.raisedAlone", { amount: money(milestone.amount) });
        case "goal":
          return translate(locale, "milestone.goal", { amount: money(milestone.amount) });
        case "reached":
          return translate(locale, "milestone.reached");
      }
    }
  }
}
