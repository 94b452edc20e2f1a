import { formatDay } from "./format-date.ts";
import { formatMoney } from "./format-money.ts";
import type { Locale } from "./locale.ts";
import { isTextKey, translate } from "./translate.ts";

type Dispute = {
  amount: Parameters<typeof formatMoney>[0];
  reason: string;
  state: "opened" | "withdrawn" | "won" | "lost";
  evidenceDueAt: string | null;
  closedAt: string | null;
};

/** Stripe's word for why a bank disputes a payment, in ours; a word that is new stays as it is. */
export function disputeReason(reason: string, locale: Locale): string {
  const key = `dispute.reason.${reason}`;
  return isTextKey(key) ? translate(locale, key) : reason;
}

/** What a bank asks for, or has decided. */
export function disputeInWords(
  { amount, reason, state, evidenceDueAt, closedAt }: Dispute,
  locale: Locale,
): string {
  const words = {
    amount: formatMoney(amount, locale),
    reason: disputeReason(reason, locale),
  };
  const isDecided = state === "won" || state === "lost";
  const day = isDecided ? closedAt : evidenceDueAt;
  const values = { ...words, date: day ? formatDay(day, locale) : "—" };
  if (isDecided) return translate(locale, `dispute.ofDonation.${state}`, values);
  return translate(locale, "dispute.ofDonation.open", values);
}
