/** Countries in which entrepreneurs are paid. */
export const payoutCountries = ["EC", "PE"] as const;
export type PayoutCountry = (typeof payoutCountries)[number];
