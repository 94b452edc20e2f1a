import type { MatchTerms } from "#app/domain/matching/terms.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { toMoneyData } from "#app/domain/money/money.ts";
import { parseShare, type Share, toRatioText } from "#app/domain/money/ratio.ts";
import type { Reserve } from "#app/domain/release/reserve.ts";
import type { TrancheTerms } from "#app/domain/release/tranche.ts";
import { formatPlainAmount } from "./format-plain-amount.ts";
import type { Locale } from "./locale.ts";
import { toTypedDecimal } from "./typed-decimal.ts";

/** What a first version begins with: as the programme's own call had it. */
export const firstTermsValues: Record<string, string> = {
  ratio: "1",
  draw: "sequential",
  gateDonors: "8",
  "tranche-0-share": "50",
  "tranche-1-share": "80",
  "tranche-1-evidence": "si",
  "tranche-2-share": "100",
  "tranche-2-evidence": "si",
};

/** What the form of the rules shows for given terms: as a person would have typed them. */
export function termsValues(
  {
    terms,
    tranches,
    reserve,
    refusesHandGifts,
    bearsFees,
    coolingOffDays,
  }: {
    terms: MatchTerms;
    tranches: readonly TrancheTerms[];
    reserve: Reserve | null;
    refusesHandGifts: boolean;
    bearsFees: boolean;
    coolingOffDays: number;
  },
  { locale, currency }: { locale: Locale; currency: Currency },
): Record<string, string> {
  const amount = (minor: bigint | null) =>
    minor === null ? "" : formatPlainAmount(toMoneyData({ amount: minor, currency }), locale);
  const [boost] = terms.boosts;
  const decimal = (exact: string) => toTypedDecimal(exact, { locale, currency });
  const percent = (share: Share | null) => (share === null ? "" : decimal(percentOf(share)));
  const lines = tranches.map(({ share, needs }, index) => ({
    [`tranche-${index}-share`]: percent(parseShare(share)),
    [`tranche-${index}-goal`]: needs.shareOfGoal ? percent(parseShare(needs.shareOfGoal)) : "",
    [`tranche-${index}-donors`]: needs.donors?.toString() ?? "",
    [`tranche-${index}-evidence`]: needs.evidence ? "si" : "",
  }));
  return Object.assign(
    {
      ratio: decimal(toRatioText(terms.ratio)),
      from: firstDay(terms.window.from),
      until: lastDay(terms.window.until),
      minimumDonation: amount(terms.minimumDonation),
      boostRatio: boost ? decimal(toRatioText(boost.ratio)) : "",
      boostFrom: boost ? firstDay(boost.from) : "",
      boostUntil: boost ? lastDay(boost.until) : "",
      perDonation: amount(terms.caps.perDonation),
      perDonorPerCampaign: amount(terms.caps.perDonorPerCampaign),
      perDonor: amount(terms.caps.perDonor),
      perCampaign: amount(terms.caps.perCampaign),
      perCampaignShareOfGoal: percent(terms.caps.perCampaignShareOfGoal),
      gateDonors: terms.gate?.minimumDonors?.toString() ?? "",
      gateRaised: amount(terms.gate?.minimumRaised ?? null),
      gateShare: percent(terms.gate?.minimumShareOfGoal ?? null),
      draw: terms.draw,
      retroactive: terms.retroactive ? "si" : "",
      reserveShare: reserve ? percent(parseShare(reserve.share)) : "",
      reserveDays: reserve?.days.toString() ?? "",
      refusesHandGifts: refusesHandGifts ? "si" : "",
      bearsFees: bearsFees ? "si" : "",
      coolingOffDays: coolingOffDays > 0 ? coolingOffDays.toString() : "",
    },
    ...lines,
  ) as Record<string, string>;
}

const fiveHoursMs = 5 * 3_600_000;

function firstDay(at: number): string {
  return new Date(at - fiveHoursMs).toISOString().slice(0, 10);
}

/** The day before the moment at which it ends, which is that day's midnight. */
function lastDay(at: number): string {
  return new Date(at - fiveHoursMs - 1).toISOString().slice(0, 10);
}

/** 0.125 is `12.5`. */
function percentOf(share: Share): string {
  const text = share.toString().padStart(5, "0");
  return `${text.slice(0, -4)}.${text.slice(-4)}`.replace(/\.?0+$/, "");
}
