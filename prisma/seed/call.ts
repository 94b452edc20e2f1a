import type { TrancheTerms } from "#app/domain/release/tranche.ts";
import type { Calendar } from "./calendar.ts";

export const callTitle = "Esperanza Ecuador 2026";

export const callSummary =
  "Para emprendedoras y emprendedores en situación de movilidad y de las comunidades que les acogen. Por cada dólar que " +
  "aporta la gente, el fondo suma otro. Demostración: personas, campañas y cifras son inventadas.";

export const fundName = "Fondo Esperanza 2026";

/** First day of the call, and the last of its first and of its second terms. */
export const callDays = { from: -64, until: 14, extendedUntil: 40, secondTermsFrom: -24 };

/** Half when funded; three tenths after evidence for the first; the rest after evidence for the second and the report. */
export const tranches: TrancheTerms[] = [
  { share: "0.5", needs: {} },
  { share: "0.8", needs: { evidence: true } },
  { share: "1", needs: { evidence: true } },
];

export const capPerDonorCents = 100_00n;
export const capPerCampaignCents = { first: 1_200_00n, second: 1_500_00n };
export const gateDonors = 8;

/** One to one, within caps, once eight people gave. */
export function termsOf(calendar: Calendar, version: "first" | "second") {
  const until = version === "first" ? callDays.until : callDays.extendedUntil;
  return {
    ratio: "1",
    window: {
      from: new Date(calendar.at(callDays.from, "08:00")).toISOString(),
      until: new Date(calendar.endOf(until)).toISOString(),
    },
    minimumDonation: "200",
    caps: {
      perDonorPerCampaign: capPerDonorCents.toString(),
      perCampaign: capPerCampaignCents[version].toString(),
    },
    gate: { minimumDonors: gateDonors },
    draw: "sequential",
  };
}

/** What the matcher paid in: the second deposit came with the second terms. */
export const deposits = [
  { day: -63, cents: 30_000_00n, reference: "Transferencia 0048211" },
  { day: -23, cents: 20_000_00n, reference: "Transferencia 0051937" },
];

/** The platform's own money, which carries fees and pays out before card money is banked. */
export const platformCapitalCents = 25_000_00n;
