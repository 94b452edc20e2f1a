import { toRatioText } from "#app/domain/money/ratio.ts";
import { InvalidField } from "./invalid.ts";
import {
  type Field,
  fieldOf,
  readAmountOrZero,
  readList,
  readMoment,
  readOneOf,
  readOptional,
  readRatio,
  readShare,
  readWholeNumber,
  toMomentText,
} from "./read-field.ts";
import type { Boost, Caps, Gate, MatchTerms, Period } from "./terms.ts";

export type ParsedTerms =
  | { ok: true; terms: MatchTerms }
  /** The first field that breaks a rule, as a path such as `terms.window.until`. */
  | { ok: false; refusal: { kind: "invalid_terms"; field: string; reason: string } };

/** Terms from plain JSON: amounts, ratios and shares as text, moments in UTC with `Z` (matching.md, “Invalid”). */
export function parseTerms(value: unknown): ParsedTerms {
  try {
    return { ok: true, terms: readTerms({ path: "terms", value }) };
  } catch (error) {
    if (!(error instanceof InvalidField)) throw error;
    return { ok: false, refusal: { kind: "invalid_terms", field: error.field, reason: error.reason } };
  }
}

export function readTerms(field: Field): MatchTerms {
  const retroactive = fieldOf(field, "retroactive");
  if (![undefined, null, true, false].includes(retroactive.value as boolean)) {
    throw new InvalidField(retroactive.path, "is neither true nor false");
  }
  return {
    ratio: readRatio(fieldOf(field, "ratio")),
    boosts: readOptional(fieldOf(field, "boosts"), readBoosts) ?? [],
    window: readPeriod(fieldOf(field, "window")),
    minimumDonation: readOptional(fieldOf(field, "minimumDonation"), readAmountOrZero),
    caps: readCaps(fieldOf(field, "caps")),
    gate: readOptional(fieldOf(field, "gate"), readGate),
    draw: readOneOf(fieldOf(field, "draw"), ["sequential", "proportional"]),
    retroactive: retroactive.value === true,
  };
}

/** The terms as plain JSON, which parseTerms reads back to the same terms. */
export function termsToJson({
  ratio,
  boosts,
  window,
  minimumDonation,
  caps,
  gate,
  draw,
  retroactive,
}: MatchTerms) {
  return {
    ratio: toRatioText(ratio),
    boosts: boosts.map((boost) => ({ ...periodToJson(boost), ratio: toRatioText(boost.ratio) })),
    window: periodToJson(window),
    minimumDonation: textOf(minimumDonation),
    caps: {
      perDonation: textOf(caps.perDonation),
      perDonorPerCampaign: textOf(caps.perDonorPerCampaign),
      perDonor: textOf(caps.perDonor),
      perCampaign: textOf(caps.perCampaign),
      perCampaignShareOfGoal:
        caps.perCampaignShareOfGoal === null ? null : toRatioText(caps.perCampaignShareOfGoal),
    },
    gate: gate && {
      minimumRaised: textOf(gate.minimumRaised),
      minimumShareOfGoal: gate.minimumShareOfGoal === null ? null : toRatioText(gate.minimumShareOfGoal),
      minimumDonors: gate.minimumDonors,
    },
    draw,
    retroactive,
  };
}

function readBoosts(field: Field): Boost[] {
  const boosts = readList(field, (item) => ({
    ...readPeriod(item),
    ratio: readRatio(fieldOf(item, "ratio")),
  }));
  boosts.sort((a, b) => a.from - b.from);
  for (const [index, boost] of boosts.entries()) {
    if (index > 0 && boost.from < boosts[index - 1]!.until) throw new InvalidField(field.path, "overlap");
  }
  return boosts;
}

function readPeriod(field: Field): Period {
  const from = readMoment(fieldOf(field, "from"));
  const until = readMoment(fieldOf(field, "until"));
  if (from >= until) throw new InvalidField(field.path, "is empty");
  return { from, until };
}

function readCaps(field: Field): Caps {
  const caps = field.value === undefined || field.value === null ? { ...field, value: {} } : field;
  return {
    perDonation: readOptional(fieldOf(caps, "perDonation"), readAmountOrZero),
    perDonorPerCampaign: readOptional(fieldOf(caps, "perDonorPerCampaign"), readAmountOrZero),
    perDonor: readOptional(fieldOf(caps, "perDonor"), readAmountOrZero),
    perCampaign: readOptional(fieldOf(caps, "perCampaign"), readAmountOrZero),
    perCampaignShareOfGoal: readOptional(fieldOf(caps, "perCampaignShareOfGoal"), readShare),
  };
}

function readGate(field: Field): Gate {
  const gate = {
    minimumRaised: readOptional(fieldOf(field, "minimumRaised"), readAmountOrZero),
    minimumShareOfGoal: readOptional(fieldOf(field, "minimumShareOfGoal"), readShare),
    minimumDonors: readOptional(fieldOf(field, "minimumDonors"), readWholeNumber),
  };
  if (gate.minimumDonors !== null && gate.minimumDonors < 1) {
    throw new InvalidField(`${field.path}.minimumDonors`, "is not a whole number from 1");
  }
  if (Object.values(gate).every((condition) => condition === null))
    throw new InvalidField(field.path, "has no condition");
  return gate;
}

function periodToJson({ from, until }: Period) {
  return { from: toMomentText(from), until: toMomentText(until) };
}

function textOf(amount: bigint | null): string | null {
  return amount === null ? null : amount.toString();
}
