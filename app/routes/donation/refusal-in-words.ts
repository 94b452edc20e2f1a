import type { Currency } from "#app/domain/money/currency.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { translate } from "#app/i18n/translate.ts";
import type { StartRefusal } from "#app/use-cases/donation/start-donation.server.ts";
import { boundInWords } from "./chosen-amount.ts";

/** Why a donation was not started, that nothing was charged, and what to do. */
export function refusalInWords(refusal: StartRefusal, of: { locale: Locale; currency: Currency }): string {
  const { locale, currency } = of;
  switch (refusal.kind) {
    case "campaign_not_open":
    case "payments_away":
    case "too_many_attempts":
    case "person_not_shown":
    case "captcha_away":
      return translate(locale, `donate.refused.${refusal.kind}`);
    case "amount_too_small":
      return boundInWords({ kind: refusal.kind, bound: refusal.least }, of);
    case "amount_too_large":
      return boundInWords({ kind: refusal.kind, bound: refusal.most }, of);
    case "match_changed":
      return translate(locale, "donate.refused.match_changed", {
        promised: formatMoney({ amount: refusal.promised, currency }, locale),
        available: formatMoney({ amount: refusal.available, currency }, locale),
      });
  }
}
