import type { MoneyData } from "#app/domain/money/money.ts";
import type { Paper, PaperRow } from "#app/domain/ports/paper.ts";
import type { Issuer } from "#app/domain/receipt/issuer.ts";
import type { Annulment, IssuedReceipt, ReceiptContent } from "#app/domain/receipt/receipt-content.ts";
import type { TextKey } from "./es.ts";
import { formatDayIn } from "./format-date.ts";
import { formatMoney, formatRatio, moneyOf } from "./format-money.ts";
import type { Locale } from "./locale.ts";
import { type TextValues, translate } from "./translate.ts";

type Words = (key: TextKey, values?: TextValues) => string;

/** A receipt on paper, for its donor. */
export function receiptPaper(
  { content, hash, code, annulment }: IssuedReceipt,
  { donor, siteUrl, locale }: { donor: string | null; siteUrl: string; locale: Locale },
): Paper {
  const t: Words = (key, values) => translate(locale, key, values);
  const { issuer, number, entry } = content;
  return {
    language: locale,
    title: t("paper.title"),
    number,
    issuer: issuerOnPaper(issuer, t),
    warning: annulment && {
      title: t("paper.annulled"),
      text: annulmentInWords(annulment, { issuer, locale }).join(" "),
    },
    rows: [{ name: t("paper.donor"), value: donor ?? t("paper.nobody") }, ...receiptRows(content, locale)],
    twin: {
      given: moneyOf(content.gift).amount,
      match: moneyOf(content.match.amount).amount,
      lines: matchInWords(content, locale),
    },
    tables: [],
    verify: {
      title: t("paper.verify"),
      url: `${siteUrl}/recibos/${code}`,
      lines: [t("paper.verify.book", { entry }), t("paper.verify.hash", { hash })],
    },
    notes: [t("paper.law")],
    at: new Date(content.issuedAt),
  };
}

export const isAbove = (money: MoneyData) => moneyOf(money).amount > 0n;

export function issuerOnPaper({ name, taxId, address, country }: Issuer, t: Words): Paper["issuer"] {
  return { name, lines: [t("paper.taxId", { taxId }), `${address} · ${country}`] };
}

/** All that a receipt states, but for its number, its donor and its match. */
export function receiptRows(content: ReceiptContent, locale: Locale): PaperRow[] {
  const t: Words = (key, values) => translate(locale, key, values);
  const { issuer, gift, tip, feeCover, total, replaces } = content;
  const day = (iso: string) => formatDayIn(issuer.timeZone, iso, locale);
  return [
    { name: t("paper.campaign"), value: content.campaign.title },
    { name: t("paper.paidAt"), value: day(content.paidAt) },
    { name: t("paper.issuedAt"), value: day(content.issuedAt) },
    { name: t("paper.means"), value: t(`paper.means.${content.means}`) },
    { name: t("paper.code"), value: content.donation },
    ...(replaces ? [{ name: t("paper.replaces"), value: replaces }] : []),
    { name: t("paper.gift"), value: formatMoney(gift, locale) },
    ...(isAbove(tip) ? [{ name: t("paper.tip"), value: formatMoney(tip, locale) }] : []),
    ...(isAbove(feeCover) ? [{ name: t("paper.feeCover"), value: formatMoney(feeCover, locale) }] : []),
    { name: t("paper.total"), value: `${formatMoney(total, locale)} ${total.currency}`, isSum: true },
  ];
}

/** The match as it stood when the receipt was issued. */
export function matchInWords({ match }: ReceiptContent, locale: Locale): string[] {
  const t: Words = (key, values) => translate(locale, key, values);
  const { amount, ratio, is, matcher } = match;
  if (is === "none") return [t("paper.match.none")];
  return [
    t("paper.match", {
      amount: formatMoney(amount, locale),
      ratio: formatRatio(ratio, locale),
      matcher: matcher ?? "—",
    }),
    t(`paper.match.${is}`),
    t("paper.match.apart"),
  ];
}

/** Since when and why a receipt does not hold, and what holds instead. */
export function annulmentInWords(
  { number, at, reason, replacedBy }: Annulment,
  { issuer, locale }: { issuer: Issuer; locale: Locale },
): string[] {
  const t: Words = (key, values) => translate(locale, key, values);
  return [
    t("paper.annulled.at", { number, date: formatDayIn(issuer.timeZone, at, locale) }),
    t(`paper.annulled.${reason}`),
    replacedBy ? t("paper.annulled.replaced", { number: replacedBy }) : t("paper.annulled.alone"),
  ];
}
