import type { Currency } from "#app/domain/money/currency.ts";
import type { Money } from "#app/domain/money/money.ts";
import type { Paper, PaperTable } from "#app/domain/ports/paper.ts";
import type { Issuer } from "#app/domain/receipt/issuer.ts";
import type { IssuedReceipt } from "#app/domain/receipt/receipt-content.ts";
import type { TextKey } from "./es.ts";
import { formatDayIn } from "./format-date.ts";
import { formatMoney, moneyOf } from "./format-money.ts";
import type { Locale } from "./locale.ts";
import { issuerOnPaper } from "./receipt-paper.ts";
import { type TextValues, translate } from "./translate.ts";

type Summary = {
  year: number;
  currency: Currency;
  /** Whose they are. */
  donor: string;
  issuer: Issuer;
  receipts: readonly IssuedReceipt[];
  at: Date;
};

/** What one donor gave in a year in one currency, receipt by receipt. */
export function yearlyPaper(of: Summary, locale: Locale): Paper {
  const { year, donor, issuer, at } = of;
  const t = (key: TextKey, values?: TextValues) => translate(locale, key, values);
  return {
    language: locale,
    title: t("paper.year.title", { year: String(year) }),
    number: null,
    issuer: issuerOnPaper(issuer, t),
    warning: null,
    rows: [
      { name: t("paper.year.of"), value: donor },
      { name: t("paper.year.madeAt"), value: formatDayIn(issuer.timeZone, at.toISOString(), locale) },
    ],
    twin: null,
    tables: yearlyTables(of, locale),
    verify: null,
    notes: [t("paper.year.note"), t("paper.law")],
    at,
  };
}

function yearlyTables({ receipts, currency }: Summary, locale: Locale): PaperTable[] {
  const t = (key: TextKey, values?: TextValues) => translate(locale, key, values);
  const valid = receipts.filter(({ annulment }) => !annulment);
  const annulled = receipts.filter(({ annulment }) => annulment);
  const { gift, other, total } = sumUp(valid, currency);
  const columns = [
    { name: t("paper.year.number"), width: 17 },
    { name: t("paper.year.day"), width: 20 },
    { name: t("paper.year.campaign"), width: 30 },
  ];
  const begin = ({ content }: IssuedReceipt) => [
    content.number,
    formatDayIn(content.issuer.timeZone, content.paidAt, locale, { isShort: true }),
    content.campaign.title,
  ];
  const sum = (key: TextKey, amount: Money) => ({ name: t(key), value: formatMoney(amount, locale) });
  return [
    {
      title: t("paper.year.valid", { currency }),
      columns: [
        ...columns,
        { name: t("paper.year.gift"), width: 11, isNumber: true },
        { name: t("paper.year.other"), width: 11, isNumber: true },
        { name: t("paper.year.total"), width: 11, isNumber: true },
      ],
      rows: valid.map((one) => [
        ...begin(one),
        formatMoney(one.content.gift, locale),
        formatMoney(sumUp([one], currency).other, locale),
        formatMoney(one.content.total, locale),
      ]),
      sums: [
        sum("paper.year.gifts", gift),
        sum("paper.year.others", other),
        { name: t("paper.year.sum"), value: `${formatMoney(total, locale)} ${currency}`, isSum: true },
      ],
    },
    ...(annulled.length === 0
      ? []
      : [
          {
            title: t("paper.year.annulled", { currency }),
            columns: [
              ...columns,
              { name: t("paper.year.annulment"), width: 17 },
              { name: t("paper.year.total"), width: 16, isNumber: true },
            ],
            rows: annulled.map((one) => [
              ...begin(one),
              one.annulment!.number,
              formatMoney(one.content.total, locale),
            ]),
            sums: [],
          },
        ]),
  ];
}

/** What valid receipts state together: to campaigns, to the platform, and both. */
export function sumUp(
  receipts: readonly IssuedReceipt[],
  currency: Currency,
): Record<"gift" | "other" | "total", Money> {
  const sum = (of: (one: IssuedReceipt) => bigint): Money => ({
    amount: receipts.reduce((total, one) => total + of(one), 0n),
    currency,
  });
  const gift = sum(({ content }) => moneyOf(content.gift).amount);
  const total = sum(({ content }) => moneyOf(content.total).amount);
  return { gift, total, other: { amount: total.amount - gift.amount, currency } };
}
