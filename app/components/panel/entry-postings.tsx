import { Amount } from "#app/components/amount.tsx";
import { Table } from "#app/components/table.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Entry = {
  id: string;
  kind: string;
  effectiveAt: string;
  recordedAt: string;
  source: string | null;
  facts: unknown;
  reverses: string | null;
  reversedBy: string | null;
  postings: {
    account: string;
    debit: MoneyData | null;
    credit: MoneyData | null;
    balanceAfter: MoneyData;
    version: string;
  }[];
};

/** One entry of the book with its postings, and everything that explains it. */
export function EntryPostings({ entry }: { entry: Entry }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <article className="sheet">
      <h3>
        {t(`entry.${entry.kind as "donation-captured"}`)}{" "}
        <small>{t("audit.entryNumber", { number: entry.id })}</small>
      </h3>
      <p className="small">
        {t("audit.moments", {
          effective: formatMoment(entry.effectiveAt, locale),
          recorded: formatMoment(entry.recordedAt, locale),
        })}
        {entry.source && (
          <>
            {" · "}
            <code>{entry.source}</code>
          </>
        )}
        {entry.reverses && <> · {t("reversal.reverses", { number: entry.reverses })}</>}
        {entry.reversedBy && <> · {t("reversal.reversedBy", { number: entry.reversedBy })}</>}
      </p>
      {entry.postings.length > 0 && (
        <Table
          isRecords
          caption={t("audit.postings", { number: entry.id })}
          columns={[
            { name: t("audit.account") },
            { name: t("audit.debit"), isNumber: true },
            { name: t("audit.credit"), isNumber: true },
            { name: t("audit.balanceAfter"), isNumber: true },
          ]}
          rows={entry.postings.map(({ account, debit, credit, balanceAfter, version }) => [
            <code key="account">{account}</code>,
            debit ? <Amount key="debit" of={debit} /> : "",
            credit ? <Amount key="credit" of={credit} /> : "",
            <span key="after" title={`v${version}`}>
              <Amount of={balanceAfter} />
            </span>,
          ])}
        />
      )}
      <details>
        <summary>{t("audit.facts")}</summary>
        <pre>{JSON.stringify(entry.facts, null, 2)}</pre>
      </details>
    </article>
  );
}
