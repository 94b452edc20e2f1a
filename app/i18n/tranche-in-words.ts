import { parseShare } from "#app/domain/money/ratio.ts";
import type { MissingNeed, TrancheNeeds } from "#app/domain/release/tranche.ts";
import { formatShare } from "./format-money.ts";
import type { Locale } from "./locale.ts";
import { listInWords, translate } from "./translate.ts";

/** What one tranche releases and what it needs. With 0.5 before it, a tranche up to 0.8 releases 30 %. */
export function trancheInWords(
  { share, needs }: { share: string; needs: TrancheNeeds },
  { locale, before }: { locale: Locale; before: string },
): string {
  const part = formatShare(partOf(share, before), locale);
  return translate(locale, "tranche.says", {
    part,
    needs: listInWords(
      needsInWords(needs, locale).map(({ says }) => says),
      locale,
    ),
  });
}

/** The part of the money that a tranche adds to what the ones before it released, in millionths. */
export function partOf(share: string, before: string): bigint {
  return parseShare(share)! - parseShare(before)!;
}

export type NeedInWords = { need: MissingNeed; says: string };

/** Being funded is always needed. */
export function needsInWords({ shareOfGoal, donors, evidence }: TrancheNeeds, locale: Locale): NeedInWords[] {
  const share = shareOfGoal === undefined ? null : formatShare(parseShare(shareOfGoal)!, locale);
  return [
    { need: "funded", says: translate(locale, "tranche.needs.funded") },
    ...(share === null
      ? []
      : [
          {
            need: "share_of_goal",
            says: translate(locale, "tranche.needs.share_of_goal", { share }),
          } as const,
        ]),
    ...(donors === undefined
      ? []
      : [{ need: "donors", says: translate(locale, "tranche.needs.donors", { count: donors }) } as const]),
    ...(evidence ? [{ need: "evidence", says: translate(locale, "tranche.needs.evidence") } as const] : []),
  ];
}
