/** Texts of the consent to show pictures: each stands in the catalogues under its version as long as one who read it consents. */
const consentTexts = ["2026-11"] as const;
export type ConsentText = (typeof consentTexts)[number];

/** The one that is read now. Other words are another version. */
export const consentText: ConsentText = "2026-11";

export function isConsentText(version: string): version is ConsentText {
  return consentTexts.some((one) => one === version);
}
