import { Link } from "@remix-run/react";
import type { Currency } from "#app/domain/money/currency.ts";
import type { IssuedReceipt } from "#app/domain/receipt/receipt-content.ts";
import { formatDayIn } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { sumUp } from "#app/i18n/yearly-paper.ts";
import { FactList } from "../fact-list.tsx";
import { Section } from "../section.tsx";
import { Table } from "../table.tsx";
import { ReceiptState } from "./receipt-state.tsx";

type Own = { receipt: IssuedReceipt; accessToken: string };

/** What one person gave in a year in one currency: each receipt, and what the valid ones state together. */
export function YearlyReceipts({
  year,
  currency,
  receipts,
}: {
  year: number;
  currency: Currency;
  receipts: readonly Own[];
}) {
  const t = useTexts();
  const locale = useLocale();
  const valid = receipts.flatMap(({ receipt }) => (receipt.annulment ? [] : [receipt]));
  const { gift, other, total } = sumUp(valid, currency);
  const title = `${t("receipts.own.year", { year: String(year) })} · ${currency}`;
  return (
    <Section title={title}>
      <Table
        isRecords
        caption={title}
        columns={[
          { name: t("receipts.number") },
          { name: t("receipts.own.day") },
          { name: t("paper.year.campaign"), isName: true },
          { name: t("receipts.state") },
          { name: t("receipts.total"), isNumber: true },
        ]}
        rows={receipts.map(({ receipt, accessToken }) => {
          const { number, paidAt, issuer, campaign, total: whole } = receipt.content;
          return [
            <a key="paper" href={`/aportes/${accessToken}/recibos/${number}.pdf?lang=${locale}`}>
              {number}
            </a>,
            formatDayIn(issuer.timeZone, paidAt, locale, { isShort: true }),
            <Link key="gift" to={`/aportes/${accessToken}`}>
              {campaign.title}
            </Link>,
            <ReceiptState key="state" annulment={receipt.annulment} />,
            formatMoney(whole, locale),
          ];
        })}
      />
      <FactList
        facts={[
          { name: t("paper.year.gifts"), value: formatMoney(gift, locale) },
          { name: t("paper.year.others"), value: formatMoney(other, locale) },
          { name: t("paper.year.sum"), value: <strong>{formatMoney(total, locale)}</strong> },
        ]}
      />
      <p className="acts">
        <a className="button quiet" href={`/panel/recibos/${year}-${currency}.pdf?lang=${locale}`}>
          {t("receipts.own.summary", { currency })} (PDF)
        </a>
      </p>
    </Section>
  );
}
