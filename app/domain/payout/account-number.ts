import type { PayoutCountry } from "./payout-country.ts";

/** Whether the digits can be an account there: in Ecuador 5 to 20; in Peru a CCI of 20 whose two check digits agree. */
export function isAccountOf(digits: string, country: PayoutCountry): boolean {
  return country === "PE" ? isCci(digits) : /^\d{5,20}$/.test(digits);
}

/** The bank's number at the clearing, where the account's number says it: the first three digits of a CCI; else null. */
export function localBankOf(digits: string, country: PayoutCountry): string | null {
  return country === "PE" && isCci(digits) ? digits.slice(0, 3) : null;
}

/** Bank (3), branch (3), account (12), and a check digit of bank with branch, and one of the account. */
function isCci(digits: string): boolean {
  if (!/^\d{20}$/.test(digits)) return false;
  const checks = `${checkDigit(digits.slice(0, 6))}${checkDigit(digits.slice(6, 18))}`;
  return digits.endsWith(checks);
}

/** Every second digit counts twice, two-digit products by the sum of their digits; what is missing to the next ten. */
function checkDigit(digits: string): number {
  const sum = [...digits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
