import { campaignCap, type Gate, type MatchTerms } from "#app/domain/matching/terms.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { multiplyDown, parseShare, type Ratio, toRatioText } from "#app/domain/money/ratio.ts";
import type { Reserve } from "#app/domain/release/reserve.ts";
import type { TrancheTerms } from "#app/domain/release/tranche.ts";
import { formatMoment } from "./format-date.ts";
import { formatRatio, formatRoundMoney, formatShare } from "./format-money.ts";
import type { Locale } from "./locale.ts";
import { trancheInWords } from "./tranche-in-words.ts";
import { listInWords, translate } from "./translate.ts";

type Of = {
  locale: Locale;
  currency: Currency;
  /** Of one campaign: its cap is then also said as an amount. Minor units. */
  goal?: bigint;
};

/** One rule in plain words: `{ about: "tope por persona", says: "…" }`. */
export type RuleInWords = { about: string; says: string };

/** The terms of a call as a person reads them; every rule there is, and no other. */
export function termsInWords(terms: MatchTerms, of: Of): RuleInWords[] {
  const { locale } = of;
  const period = ({ from, until }: { from: number; until: number }) => ({
    from: momentOf(from, locale),
    until: momentOf(until, locale),
  });
  const say = (about: Parameters<typeof translate>[1], says: string) => ({
    about: translate(locale, about),
    says,
  });
  return [
    say("terms.ratio", ratioInWords(terms.ratio, of)),
    ...terms.boosts.map((boost) =>
      say(
        "terms.boost",
        translate(locale, "terms.boost.says", {
          ...period(boost),
          ratio: ratioInWords(boost.ratio, of),
        }),
      ),
    ),
    say("terms.window", translate(locale, "terms.window.says", period(terms.window))),
    ...amountRule("terms.minimum", terms.minimumDonation, of),
    ...amountRule("terms.perDonation", terms.caps.perDonation, of),
    ...amountRule("terms.perDonorPerCampaign", terms.caps.perDonorPerCampaign, of),
    ...amountRule("terms.perDonor", terms.caps.perDonor, of),
    ...campaignCapRule(terms, of),
    ...(terms.gate ? [say("terms.gate", gateInWords(terms.gate, of))] : []),
    say("terms.draw", translate(locale, `terms.draw.${terms.draw}`)),
    say(
      "terms.retroactive",
      translate(locale, terms.retroactive ? "terms.retroactive.yes" : "terms.retroactive.no"),
    ),
  ];
}

/** Ratio 1.5: “por cada $1 que se aporta, la contrapartida suma $1,50”. */
export function ratioInWords(ratio: Ratio, { locale, currency }: Of): string {
  const one = formatRoundMoney({ amount: 100n, currency }, locale);
  const isWhole = (ratio * 100n) % 1_000_000n === 0n;
  const more = isWhole
    ? formatRoundMoney({ amount: multiplyDown(100n, ratio), currency }, locale)
    : one.replace("1", formatRatio(toRatioText(ratio), locale));
  return translate(locale, "terms.ratio.says", { one, more });
}

/** Of the two sums one is enough; the donors are needed too. */
export function gateInWords(gate: Gate, { locale, currency }: Of): string {
  const { minimumRaised, minimumShareOfGoal, minimumDonors } = gate;
  const sums = [
    ...(minimumRaised === null ? [] : [formatRoundMoney({ amount: minimumRaised, currency }, locale)]),
    ...(minimumShareOfGoal === null
      ? []
      : [translate(locale, "terms.gate.share", { share: formatShare(minimumShareOfGoal, locale) })]),
  ];
  const donors =
    minimumDonors === null ? [] : [translate(locale, "terms.gate.donors", { count: minimumDonors })];
  const raised =
    sums.length === 0
      ? []
      : [translate(locale, "terms.gate.raised", { sums: sums.join(translate(locale, "terms.or")) })];
  return translate(locale, "terms.gate.says", {
    needs: listInWords([...raised, ...donors], locale),
  });
}

/** The tranches of a call, first to last. */
export function tranchesInWords(tranches: readonly TrancheTerms[], { locale }: Of): RuleInWords[] {
  return tranches.map((tranche, index) => ({
    about: translate(locale, "tranche.nth", { nth: index + 1 }),
    says: trancheInWords(tranche, { locale, before: tranches[index - 1]?.share ?? "0" }),
  }));
}

type Handling = {
  reserve: Reserve | null;
  refusesHandGifts: boolean;
  bearsFees: boolean;
  coolingOffDays: number;
};

/** What is kept back after a campaign's end, whether gifts without a card are taken, who bears the card's fee, and how a gift is had back. */
export function handlingInWords(
  { reserve, refusesHandGifts, bearsFees, coolingOffDays }: Handling,
  { locale }: Of,
): RuleInWords[] {
  const kept = reserve && {
    about: translate(locale, "reserve.title"),
    says: translate(locale, "reserve.says", {
      share: formatShare(parseShare(reserve.share)!, locale),
      count: reserve.days,
    }),
  };
  const hand = {
    about: translate(locale, "handGifts.rule"),
    says: translate(locale, refusesHandGifts ? "handGifts.rule.no" : "handGifts.rule.yes"),
  };
  const fees = {
    about: translate(locale, "fees.rule"),
    says: translate(locale, bearsFees ? "fees.rule.campaign" : "fees.rule.platform"),
  };
  const back = {
    about: translate(locale, "askRefund.rule"),
    says:
      coolingOffDays > 0
        ? translate(locale, "askRefund.rule.days", { count: coolingOffDays })
        : translate(locale, "askRefund.rule.ask"),
  };
  return kept ? [kept, hand, fees, back] : [hand, fees, back];
}

/** A whole version of a call's rules: terms, tranches, and how its money is handled. */
export function versionInWords(
  version: { terms: MatchTerms; tranches: readonly TrancheTerms[] } & Handling,
  of: Of,
): RuleInWords[] {
  const { terms, tranches } = version;
  return [...termsInWords(terms, of), ...tranchesInWords(tranches, of), ...handlingInWords(version, of)];
}

function amountRule(
  rule: "terms.minimum" | "terms.perDonation" | "terms.perDonorPerCampaign" | "terms.perDonor",
  amount: bigint | null,
  { locale, currency }: Of,
): RuleInWords[] {
  if (amount === null) return [];
  const says = translate(locale, `${rule}.says`, { amount: formatRoundMoney({ amount, currency }, locale) });
  return [{ about: translate(locale, rule), says }];
}

function campaignCapRule({ caps }: MatchTerms, { locale, currency, goal }: Of): RuleInWords[] {
  const { perCampaign, perCampaignShareOfGoal: share } = caps;
  if (perCampaign === null && share === null) return [];
  const about = translate(locale, "terms.perCampaign");
  const money = (amount: bigint) => formatRoundMoney({ amount, currency }, locale);
  if (goal !== undefined) {
    const amount = money(campaignCap(caps, goal)!);
    return [{ about, says: translate(locale, "terms.perCampaign.says", { amount }) }];
  }
  const ofGoal =
    share === null
      ? []
      : [translate(locale, "terms.perCampaign.share", { share: formatShare(share, locale) })];
  const sum = perCampaign === null ? [] : [money(perCampaign)];
  const amount = [...ofGoal, ...sum].join(translate(locale, "terms.perCampaign.or"));
  return [{ about, says: translate(locale, "terms.perCampaign.says", { amount }) }];
}

function momentOf(at: number, locale: Locale): string {
  return formatMoment(new Date(at).toISOString(), locale);
}
