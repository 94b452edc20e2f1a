import { type Currency, exponentOf } from "#app/domain/money/currency.ts";
import type { ExportedEntry } from "./sealed-entries.server.ts";

/** The beginning of a plain-text journal for `hledger` and `ledger`: every currency and account, declared. */
export function journalHead(accounts: readonly { code: string; currency: Currency }[]): string {
  const currencies = [...new Set(accounts.map(({ currency }) => currency))].sort();
  const codes = [...new Set(accounts.map(({ code }) => code))];
  return [
    ...currencies.map((one) => `commodity ${one}\n  format ${one} ${(1000).toFixed(exponentOf(one))}\n`),
    ...codes.map((code) => `account ${code}`),
    "",
    "",
  ].join("\n");
}

/** One entry as a transaction on the day it happened (UTC); nothing when it moves no money. */
export function journalTransaction({ id, kind, sequence, effectiveAt, postings }: ExportedEntry): string {
  if (postings.length === 0) return "";
  const lines = postings.map(
    ({ account, amount, currency }) => `    ${account}  ${currency} ${unitsOf(BigInt(amount), currency)}`,
  );
  return `${effectiveAt.slice(0, 10)} * (${id}) ${kind}\n    ; sequence ${sequence}\n${lines.join("\n")}\n\n`;
}

/** Minor units as decimal text: −1950 of USD is `-19.50`. */
export function unitsOf(amount: bigint, currency: string): string {
  const places = exponentOf(currency as Currency);
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
