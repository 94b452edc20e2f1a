import { invalid } from "./errors.ts";

/** Currencies that the emulator takes: how many minor digits, the least charge in minor units, and the sign. */
const CURRENCIES: { [currency: string]: { digits: number; least: number; sign: string } } = {
  usd: { digits: 2, least: 50, sign: "$" },
  pen: { digits: 2, least: 200, sign: "S/ " },
  eur: { digits: 2, least: 50, sign: "€" },
  gbp: { digits: 2, least: 30, sign: "£" },
  cop: { digits: 2, least: 200_000, sign: "$" },
  mxn: { digits: 2, least: 1_000, sign: "$" },
  brl: { digits: 2, least: 50, sign: "R$" },
  clp: { digits: 0, least: 500, sign: "$" },
  pyg: { digits: 0, least: 5_000, sign: "₲" },
  jpy: { digits: 0, least: 50, sign: "¥" },
};

export function currencyOf(given: string, { param }: { param: string }): string {
  const currency = given.toLowerCase();
  if (!Object.hasOwn(CURRENCIES, currency)) {
    throw invalid(`Invalid currency: ${given}. The emulator takes: ${Object.keys(CURRENCIES).join(", ")}`, {
      param,
    });
  }
  return currency;
}

export function minimumAmount(currency: string): number {
  return CURRENCIES[currency]?.least ?? 50;
}

/** Minor units as text: 123450 of usd is `$1.234,50 USD` in Spanish and `$1,234.50 USD` in English; soles write `S/ 1,234.50 PEN` in both. */
export function amountText(
  amount: number,
  { currency, language }: { currency: string; language: "es" | "en" },
): string {
  const { digits, sign } = CURRENCIES[currency] ?? { digits: 2, sign: "" };
  const commaForParts = language === "es" && currency !== "pen" && currency !== "mxn";
  const text = String(amount).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, commaForParts ? "." : ",");
  const parts = digits === 0 ? "" : `${commaForParts ? "," : "."}${text.slice(-digits)}`;
  return `${sign}${whole}${parts} ${currency.toUpperCase()}`;
}

/** The amount as Stripe's messages write it, without the currency's name: `$25.00`. */
export function amountInMessage(amount: number, { currency }: { currency: string }): string {
  return amountText(amount, { currency, language: "en" }).replace(/ [A-Z]+$/, "");
}
