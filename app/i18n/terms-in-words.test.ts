import { expect, test } from "vitest";
import { readTerms } from "#app/domain/matching/terms-form.ts";
import type { Locale } from "./locale.ts";
import { handlingInWords, termsInWords, tranchesInWords } from "./terms-in-words.ts";

const window = { from: "2026-03-01T05:00:00Z", until: "2026-04-01T05:00:00Z" };
const plain = { ratio: "1", window, draw: "sequential" };

/** What the rules say of the things that one addition to the plain terms changes. */
function said(addition: object, of: { locale: Locale; currency?: "USD" | "PEN"; goal?: bigint }): string[] {
  const words = (json: object) =>
    termsInWords(readTerms({ path: "terms", value: json }), { currency: "USD", ...of }).map(
      ({ about, says }) => `${about}: ${says}`,
    );
  const before = words(plain);
  return words({ ...plain, ...addition }).filter((line) => !before.includes(line));
}

const cases: [string, object, string, string][] = [
  [
    "a ratio in cents",
    { ratio: "1.5" },
    "Cuánto suma: Por cada $1 que se aporta, la contrapartida suma $1,50.",
    "How much it adds: For every $1 given, the match adds $1.50.",
  ],
  [
    "a ratio finer than cents",
    { ratio: "0.333333" },
    "Cuánto suma: Por cada $1 que se aporta, la contrapartida suma $0,333333.",
    "How much it adds: For every $1 given, the match adds $0.333333.",
  ],
  [
    "a smallest donation",
    { minimumDonation: "500" },
    "Aporte mínimo: Los aportes de menos de $5 se reciben, pero no suman contrapartida.",
    "Smallest donation: Donations below $5 are welcome, but are not matched.",
  ],
  [
    "a cap per donation",
    { caps: { perDonation: "1550" } },
    "Tope por aporte: Un aporte recibe como mucho $15,50 de contrapartida.",
    "Cap per donation: A donation is matched with $15.50 at most.",
  ],
  [
    "a cap per donor of zero",
    { caps: { perDonor: "0" } },
    "Tope por persona: Los aportes de una persona a toda la convocatoria reciben como mucho $0.",
    "Cap per person: One person's donations to the whole call are matched with $0 at most.",
  ],
  [
    "a cap per campaign as share and sum",
    { caps: { perCampaign: "50000", perCampaignShareOfGoal: "0.5" } },
    "Tope por campaña: Una campaña recibe como mucho el 50 % de su meta (y nunca más de) $500 de contrapartida.",
    "Cap per campaign: A campaign is matched with 50% of its goal (and never more than) $500 at most.",
  ],
  [
    "a gate of donors",
    { gate: { minimumDonors: 1 } },
    "Condición: La contrapartida se gana cuando la campaña reúne 1 donante. Hasta entonces está condicionada.",
    "Condition: The match is earned when the campaign has 1 donor. Until then it is conditional.",
  ],
  [
    "a gate of either sum and donors",
    { gate: { minimumRaised: "10000", minimumShareOfGoal: "0.2", minimumDonors: 20 } },
    "Condición: La contrapartida se gana cuando la campaña reúne $100 o el 20 % de su meta en aportes y 20 donantes distintos. Hasta entonces está condicionada.",
    "Condition: The match is earned when the campaign has $100 or 20% of its goal in donations and 20 different donors. Until then it is conditional.",
  ],
  [
    "a proportional draw",
    { draw: "proportional" },
    "De dónde sale: Si hay varios fondos, cada uno pone en proporción a lo que le queda.",
    "Where it comes from: If there are several funds, each gives in proportion to what it has left.",
  ],
  [
    "retroactive terms",
    { retroactive: true },
    "Al cierre: Lo que se libere en el fondo completa los aportes que recibieron menos de lo que les tocaba, salvo los que un banco dispute en ese momento.",
    "At the close: What becomes free in the fund completes donations that got less than their due, unless a bank disputes them then.",
  ],
];

test.each(cases)("%s", (_, addition, spanish, english) => {
  expect(said(addition, { locale: "es" })).toEqual([spanish]);
  expect(said(addition, { locale: "en" })).toEqual([english]);
});

test("plain terms say ratio, window, draw and close, and no rule that is not there", () => {
  const about = termsInWords(readTerms({ path: "terms", value: plain }), {
    locale: "es",
    currency: "USD",
  }).map((rule) => rule.about);
  expect(about).toEqual(["Cuánto suma", "Cuándo", "De dónde sale", "Al cierre"]);
});

test("a boost says its time where the campaigns live", () => {
  const boosts = [{ from: "2026-03-10T05:00:00Z", until: "2026-03-11T05:00:00Z", ratio: "2" }];
  expect(said({ boosts }, { locale: "en" })).toEqual([
    "Boost: From 10 March 2026 at 00:00 until 11 March 2026 at 00:00: For every $1 given, the match adds $2.",
  ]);
});

test("for one campaign its cap is an amount, in its country's writing", () => {
  const caps = { perCampaign: "500000", perCampaignShareOfGoal: "0.5" };
  expect(said({ caps }, { locale: "es", currency: "PEN", goal: 246_900n })).toContain(
    "Tope por campaña: Una campaña recibe como mucho S/ 1,234.50 de contrapartida.",
  );
});

test("each tranche says its own part and what it needs", () => {
  const tranches = [
    { share: "0.5", needs: {} },
    { share: "0.8", needs: { evidence: true } },
    { share: "1", needs: { shareOfGoal: "1", donors: 20, evidence: true } },
  ];
  expect(tranchesInWords(tranches, { locale: "es", currency: "USD" }).map(({ says }) => says)).toEqual([
    "50 % del dinero, con la campaña financiada.",
    "30 % del dinero, con la campaña financiada y respaldos aceptados del tramo anterior.",
    "20 % del dinero, con la campaña financiada, 100 % de la meta reunido, 20 donantes y respaldos aceptados del tramo anterior.",
  ]);
});

test.each<["es" | "en", string, string, string, string]>([
  [
    "es",
    "15 % del dinero, hasta 30 días después del fin de la campaña.",
    "No se reciben aportes en efectivo",
    "La paga cada campaña",
    "Durante 7 días después de pagar",
  ],
  [
    "en",
    "15% of the money, until 30 days after the campaign's end.",
    "No donations in cash",
    "Each campaign",
    "For 7 days after paying",
  ],
])(
  "what is kept back, what is refused, who bears fees and what is had back are said in %s",
  (locale, kept, refused, bears, back) => {
    const of = { locale, currency: "USD" } as const;
    const strict = {
      reserve: { share: "0.15", days: 30 },
      refusesHandGifts: true,
      bearsFees: true,
      coolingOffDays: 7,
    };
    expect(handlingInWords(strict, of).map(({ says }) => says)).toEqual([
      kept,
      expect.stringContaining(refused),
      expect.stringContaining(bears),
      expect.stringContaining(back),
    ]);
    expect(
      handlingInWords({ reserve: null, refusesHandGifts: false, bearsFees: false, coolingOffDays: 0 }, of),
    ).toHaveLength(3);
  },
);
