import { estimateFeeCover } from "#app/domain/donation/amounts.ts";
import { lesser } from "#app/domain/money/lesser.ts";
import { type Calendar, dayMs } from "./calendar.ts";
import { capPerCampaignCents, capPerDonorCents } from "./call.ts";
import type { Chance } from "./chance.ts";
import { foreignMessages, messages } from "./donor-words.ts";
import type { Donor } from "./donors.ts";
import type { CampaignPlan } from "./plan.ts";

/** What becomes of a started donation. */
export type Fate = "paid" | "paid after a decline" | "paid after 3-D Secure" | "abandoned";

/** One gift to come. Amounts in cents. */
export type Gift = {
  key: string;
  at: number;
  amount: bigint;
  tip: bigint;
  feeCover: bigint;
  donor: Donor;
  message: string | null;
  isAnonymous: boolean;
  fate: Fate;
};

/** Dollars that people give, and how often of a thousand; half give up to 25. */
const amounts: [dollars: bigint, weight: number][] = [
  [5n, 58],
  [8n, 22],
  [10n, 110],
  [12n, 24],
  [15n, 70],
  [20n, 160],
  [25n, 205],
  [30n, 130],
  [35n, 22],
  [40n, 62],
  [50n, 82],
  [75n, 14],
  [100n, 24],
  [150n, 5],
  [200n, 4],
  [300n, 2],
];

/** When people give, by the hour of Ecuador: little at night, at noon, most after dinner. */
const hours = [2, 1, 0, 0, 0, 1, 3, 6, 8, 9, 10, 11, 15, 14, 9, 8, 8, 9, 12, 17, 21, 22, 14, 6];

type Of = { plan: CampaignPlan; goal: bigint; calendar: Calendar; chance: Chance; findDonor: () => Donor };

/** The gifts of one campaign: as many as take it to where its plan wants it, and some that were never paid. */
export function drawGifts({ plan, goal, calendar, chance, findDonor }: Of): Gift[] {
  const sizes = drawSizes({ wanted: (goal * BigInt(plan.reach)) / 100n, chance });
  return sizes.flatMap((amount) => {
    const gift = {
      key: plan.key,
      amount,
      at: drawMoment({ plan, calendar, chance }),
      ...drawManner(amount, chance),
    };
    const donor = findDonor();
    const paid: Gift = { ...gift, donor, message: drawMessage(donor, chance), fate: drawFate(chance) };
    if (!chance.inHundred(7)) return [paid];
    const other = { ...gift, at: drawMoment({ plan, calendar, chance }), donor: findDonor() };
    return [paid, { ...other, message: null, fate: "abandoned" }];
  });
}

function drawSizes({ wanted, chance }: { wanted: bigint; chance: Chance }): bigint[] {
  const sizes: bigint[] = [];
  let raised = 0n;
  let match = 0n;
  while (raised + match < wanted) {
    const missing = wanted - raised - match;
    const drawn = chance.weighted(amounts) * 100n + (chance.inHundred(3) ? 50n : 0n);
    const amount = drawn > missing && missing < 40_00n ? 10_00n : drawn;
    sizes.push(amount);
    raised += amount;
    match = lesser(match + lesser(amount, capPerDonorCents), capPerCampaignCents.second);
  }
  return sizes;
}

/** More in a campaign's first days and, when they have come, in its last. */
function drawMoment({
  plan,
  calendar,
  chance,
}: {
  plan: CampaignPlan;
  calendar: Calendar;
  chance: Chance;
}): number {
  const first = calendar.at(plan.from, "11:00");
  const last = Math.min(calendar.endOf(plan.until) - 2 * 3_600_000, calendar.now - 45 * 60_000);
  for (;;) {
    const days = plan.until - plan.from;
    const day = chance.weighted([
      [chance.below(days + 1), 62],
      [chance.below(Math.min(5, days)), 24],
      [days - chance.below(Math.min(4, days)), 14],
    ]);
    const hour = chance.weighted(hours.map((weight, index) => [index, weight] as const));
    const at = calendar.at(plan.from, "00:00") + day * dayMs + hour * 3_600_000 + chance.below(3_600) * 1_000;
    if (at >= first && at <= last) return at;
  }
}

function drawManner(amount: bigint, chance: Chance): Pick<Gift, "tip" | "feeCover" | "isAnonymous"> {
  const percent = chance.weighted([
    [0n, 58],
    [5n, 24],
    [10n, 18],
  ]);
  return {
    tip: (amount * percent) / 100n,
    feeCover: chance.inHundred(28) ? estimateFeeCover(amount) : 0n,
    isAnonymous: chance.inHundred(16),
  };
}

function drawMessage({ locale }: Donor, chance: Chance): string | null {
  if (!chance.inHundred(24)) return null;
  return chance.pick(locale === "en" ? foreignMessages : messages);
}

function drawFate(chance: Chance): Fate {
  return chance.weighted<Fate>([
    ["paid", 93],
    ["paid after a decline", 3],
    ["paid after 3-D Secure", 4],
  ]);
}
