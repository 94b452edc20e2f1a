import { isAccessToken } from "#app/domain/donation/access-token.ts";
import { donationBounds, estimateFeeCover } from "#app/domain/donation/amounts.ts";
import { isEmail } from "#app/domain/donation/donor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { parseAmount } from "#app/domain/money/parse-amount.ts";
import { amountLocaleOf, type Locale } from "#app/i18n/locale.ts";
import { translate } from "#app/i18n/translate.ts";
import { wordAmountRefusal } from "#app/i18n/word-amount-refusal.ts";
import type { DonationStart } from "#app/use-cases/donation/start-donation.server.ts";

/** Everything of the form as it was sent, to be shown again. */
export type TypedDonation = {
  amount: string;
  promisedMatch: string;
  accessToken: string;
  email: string;
  name: string;
  isAnonymous: boolean;
  message: string;
  tip: string;
  otherTip: string;
  coversFee: boolean;
};

/** By field, what is wrong with it. */
export type DonationErrors = Partial<Record<"email" | "name" | "message" | "otherTip" | "form", string>>;

export const longestMessage = 280;
export const longestName = 80;

export function readTypedDonation(form: FormData): TypedDonation {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    amount: text("amount"),
    promisedMatch: text("promisedMatch"),
    accessToken: text("accessToken"),
    email: text("email"),
    name: text("name"),
    isAnonymous: form.has("isAnonymous"),
    message: text("message"),
    tip: text("tip"),
    otherTip: text("otherTip"),
    coversFee: form.has("coversFee"),
  };
}

type Of = { campaignId: string; currency: Currency; locale: Locale };
type Checked = { ok: true; start: Omit<DonationStart, "address"> } | { ok: false; errors: DonationErrors };

/** What a person sent, ready for the use case; or what is wrong, next to its field. */
export function checkDonation(typed: TypedDonation, { campaignId, currency, locale }: Of): Checked {
  const amount = minorUnits(typed.amount);
  const promisedMatch = minorUnits(typed.promisedMatch);
  const isOurs = amount !== null && promisedMatch !== null && isAccessToken(typed.accessToken);
  const email = typed.email.trim();
  const message = typed.message.trim();
  const name = typed.name.trim();
  const tip = readTip(typed, { amount: amount ?? 0n, currency, locale });
  const errors: DonationErrors = {
    ...(isOurs ? {} : { form: translate(locale, "donate.stale") }),
    ...(email === "" ? { email: translate(locale, "donate.email.missing") } : {}),
    ...(email !== "" && !isEmail(email) ? { email: translate(locale, "donate.email.wrong") } : {}),
    ...(lengthOf(name) > longestName
      ? { name: translate(locale, "donate.tooLong", { most: longestName }) }
      : {}),
    ...(lengthOf(message) > longestMessage
      ? { message: translate(locale, "donate.tooLong", { most: longestMessage }) }
      : {}),
    ...(typeof tip === "string" ? { otherTip: tip } : {}),
  };
  if (
    Object.keys(errors).length > 0 ||
    amount === null ||
    promisedMatch === null ||
    typeof tip === "string"
  ) {
    return { ok: false, errors };
  }
  const start = {
    campaignId,
    amount,
    tip,
    feeCover: typed.coversFee ? estimateFeeCover(amount) : 0n,
    promisedMatch,
    email,
    name: name || null,
    message: message || null,
    isAnonymous: typed.isAnonymous,
    locale,
    accessToken: typed.accessToken,
  };
  return { ok: true, start };
}

/** 5 % of 20.50 is 1.02. */
export function tipOf(amount: bigint, percent: bigint): bigint {
  return (amount * percent) / 100n;
}

/** The tip in minor units, or what is wrong with it. Nothing chosen is no tip; something typed wins. */
function readTip(
  { tip, otherTip }: TypedDonation,
  { amount, currency, locale }: { amount: bigint; currency: Currency; locale: Locale },
): bigint | string {
  if (otherTip.trim() === "") return tip === "5" || tip === "10" ? tipOf(amount, BigInt(tip)) : 0n;
  const parsed = parseAmount(otherTip, { locale: amountLocaleOf(locale, currency), currency });
  if (parsed.ok) {
    const isTooLarge = parsed.amount > donationBounds[currency].most;
    return isTooLarge ? wordAmountRefusal("too_large", { locale, currency }) : parsed.amount;
  }
  return parsed.refusal.kind === "zero" ? 0n : wordAmountRefusal(parsed.refusal.kind, { locale, currency });
}

/** Whole minor units that the page itself wrote into the form. */
function minorUnits(text: string): bigint | null {
  return /^[0-9]{1,12}$/.test(text) ? BigInt(text) : null;
}

/** As people count: a letter with an accent is one. */
function lengthOf(text: string): number {
  return [...text.replaceAll("\r\n", "\n")].length;
}
