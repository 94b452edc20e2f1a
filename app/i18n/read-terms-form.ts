import type { Currency } from "#app/domain/money/currency.ts";
import { type AmountRefusal, parseAmount } from "#app/domain/money/parse-amount.ts";
import type { Reserve } from "#app/domain/release/reserve.ts";
import type { TrancheTerms } from "#app/domain/release/tranche.ts";
import { amountLocaleOf, type Locale } from "./locale.ts";
import { momentOfDay } from "./read-day.ts";
import { fromTypedDecimal } from "./typed-decimal.ts";

export type TermsFormProblem =
  | { field: string; of: "amount"; kind: AmountRefusal["kind"] }
  | { field: string; of: "number"; kind: NumberProblem };

/** ratio_missing: days of a boost without what it adds. */
type NumberProblem = "not_a_ratio" | "not_a_share" | "not_a_date" | "not_a_number_of" | "ratio_missing";

export const trancheLines = 3;

type Read = {
  terms: Record<string, unknown>;
  tranches: TrancheTerms[];
  reserve: Reserve | null;
  refusesHandGifts: boolean;
  bearsFees: boolean;
  coolingOffDays: number;
  effectiveAt: Date | null;
  problems: TermsFormProblem[];
};

/** Reads the terms of a call from its form: amounts by locale, shares as percentages, days in the time of Ecuador and Peru. */
export function readTermsForm(
  form: FormData,
  { locale, currency }: { locale: Locale; currency: Currency },
): Read {
  const problems: TermsFormProblem[] = [];
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const fail = (field: string, kind: NumberProblem) => {
    problems.push({ field, of: "number", kind });
    return null;
  };
  const amount = (name: string): string | null => {
    if (text(name) === "") return null;
    const parsed = parseAmount(text(name), { locale: amountLocaleOf(locale, currency), currency });
    if (parsed.ok) return parsed.amount.toString();
    problems.push({ field: name, of: "amount", kind: parsed.refusal.kind });
    return null;
  };
  const decimal = (name: string): string | null => {
    if (text(name) === "") return null;
    const exact = fromTypedDecimal(text(name), { locale, currency });
    return exact && /^(0|[1-9]\d*)(\.\d{1,6})?$/.test(exact) && /[1-9]/.test(exact)
      ? exact
      : fail(name, "not_a_ratio");
  };
  /** `50` or `33,3` percent as the share 0.5 or 0.333. */
  const share = (name: string): string | null => {
    if (text(name) === "") return null;
    const exact = fromTypedDecimal(text(name), { locale, currency });
    return exact && /^\d{1,5}(\.\d{1,4})?$/.test(exact) ? percentToShare(exact) : fail(name, "not_a_share");
  };
  const whole = (name: string): number | null => {
    if (text(name) === "") return null;
    return /^[1-9]\d{0,5}$/.test(text(name)) ? Number(text(name)) : fail(name, "not_a_number_of");
  };
  const day = (name: string, time: "00:00:00" | "24:00:00"): string | null => {
    if (text(name) === "") return null;
    return momentOfDay(text(name), time)?.toISOString() ?? fail(name, "not_a_date");
  };
  const gate = {
    minimumDonors: whole("gateDonors"),
    minimumRaised: amount("gateRaised"),
    minimumShareOfGoal: share("gateShare"),
  };
  const boostRatio = decimal("boostRatio");
  const boost = {
    from: day("boostFrom", "00:00:00"),
    until: day("boostUntil", "24:00:00"),
    ratio: boostRatio,
  };
  if (text("boostRatio") === "" && (boost.from || boost.until)) fail("boostRatio", "ratio_missing");
  const terms = {
    ratio: decimal("ratio"),
    window: { from: day("from", "00:00:00"), until: day("until", "24:00:00") },
    boosts: boostRatio ? [boost] : [],
    minimumDonation: amount("minimumDonation"),
    caps: {
      perDonation: amount("perDonation"),
      perDonorPerCampaign: amount("perDonorPerCampaign"),
      perDonor: amount("perDonor"),
      perCampaign: amount("perCampaign"),
      perCampaignShareOfGoal: share("perCampaignShareOfGoal"),
    },
    gate: Object.values(gate).some((one) => one !== null) ? gate : null,
    draw: text("draw") === "proportional" ? "proportional" : "sequential",
    retroactive: text("retroactive") === "si",
  };
  const tranches = Array.from({ length: trancheLines }, (_, index) => ({
    share: share(`tranche-${index}-share`),
    needs: {
      ...optional("donors", whole(`tranche-${index}-donors`)),
      ...optional("shareOfGoal", share(`tranche-${index}-goal`)),
      ...(text(`tranche-${index}-evidence`) === "si" ? { evidence: true } : {}),
    },
  })).flatMap(({ share: upTo, needs }) => (upTo === null ? [] : [{ share: upTo, needs }]));
  const kept = { share: share("reserveShare"), days: whole("reserveDays") };
  const reserve =
    kept.share === null && kept.days === null ? null : { share: kept.share ?? "0", days: kept.days ?? 0 };
  const refusesHandGifts = text("refusesHandGifts") === "si";
  const bearsFees = text("bearsFees") === "si";
  const effective = day("effectiveOn", "00:00:00");
  return {
    terms,
    tranches,
    reserve,
    refusesHandGifts,
    bearsFees,
    coolingOffDays: whole("coolingOffDays") ?? 0,
    effectiveAt: effective ? new Date(effective) : null,
    problems,
  };
}

function optional<T>(name: string, value: T | null): Record<string, T> {
  return value === null ? {} : { [name]: value };
}

/** Moves the point two places: `33.3` is `0.333`, `100` is `1`, `12.5` is `0.125`. */
function percentToShare(percent: string): string {
  const [whole = "0", fraction = ""] = percent.split(".");
  const digits = `${whole.padStart(3, "0")}${fraction}`;
  const point = digits.length - fraction.length - 2;
  const share = `${digits.slice(0, point).replace(/^0+(?=\d)/, "")}.${digits.slice(point)}`;
  return share.replace(/\.?0+$/, "");
}
