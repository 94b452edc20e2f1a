/** The currencies the platform holds. A call, its funds, its campaigns and their charges share one. */
export const currencies = ["USD", "PEN"] as const;
export type Currency = (typeof currencies)[number];

/** Decimal places of the minor unit: 2 means cents of a dollar, céntimos of a sol. */
const exponents: Record<Currency, number> = { USD: 2, PEN: 2 };

export function isCurrency(value: unknown): value is Currency {
  return value === "USD" || value === "PEN";
}

export function exponentOf(currency: Currency): number {
  return exponents[currency];
}
