import { consentText } from "../campaign/picture-consent.ts";

export const consentKinds = ["pictures", "news", "terms", "help", "help_submit"] as const;
/** What a consent is about; see prisma/schema/rights.prisma. */
export type ConsentKind = (typeof consentKinds)[number];

/** Versions of the texts that people read now: other words are another version. `news` is a choice without a text. */
export const consentTexts = {
  pictures: consentText,
  terms: "2026-11",
  help: "2026-11",
  help_submit: "2026-11",
} as const;

/** Where its owner takes one back; those of the past stand for what was done under them. */
export const withdrawable: readonly ConsentKind[] = ["pictures", "news", "help", "help_submit"];
