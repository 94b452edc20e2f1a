import { Link } from "@remix-run/react";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";
import { Amount } from "../amount.tsx";
import { Section } from "../section.tsx";
import { Table } from "../table.tsx";

export type BookEntry = {
  number: string;
  kind: string;
  at: string;
  amount: MoneyData;
  reverses: string | null;
  reversedBy: string | null;
};

/** The proof: what the book says of one donation, entry by entry. */
export function DonationEntries({
  entries,
  proofUrl,
}: {
  entries: readonly BookEntry[];
  /** Where their proof of inclusion in the seal is. */
  proofUrl: string;
}) {
  const t = useTexts();
  const locale = useLocale();
  const nameOf = (kind: string) => {
    const key = `entry.${kind}`;
    return isTextKey(key) ? t(key) : kind;
  };
  return (
    <Section title={t("book.title")} id="libro">
      <p>{t("book.lead")}</p>
      <Table
        caption={t("book.title")}
        columns={[
          { name: t("book.number") },
          { name: t("book.kind") },
          { name: t("book.at") },
          { name: t("book.amount"), isNumber: true },
        ]}
        rows={entries.map(({ number, kind, at, amount, reverses, reversedBy }) => [
          number,
          [
            nameOf(kind),
            ...(reverses ? [t("reversal.reverses", { number: reverses })] : []),
            ...(reversedBy ? [t("reversal.reversedBy", { number: reversedBy })] : []),
          ].join(" · "),
          formatShortMoment(at, locale),
          <Amount key="amount" of={amount} />,
        ])}
      />
      <p className="small">
        <a href={proofUrl}>{t("seal.inclusion")}</a> · <Link to="/sello">{t("seal.what")}</Link>
      </p>
    </Section>
  );
}
