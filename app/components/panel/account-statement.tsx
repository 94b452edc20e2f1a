import { Form } from "@remix-run/react";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";
import { Amount } from "../amount.tsx";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";
import { Section } from "../section.tsx";
import { Table } from "../table.tsx";

type Statement = {
  code: string;
  currency: string;
  opening: MoneyData;
  lines: {
    entry: string;
    kind: string;
    at: string;
    amount: MoneyData;
    held: MoneyData;
    reverses: string | null;
    reversedBy: string | null;
  }[];
  closing: MoneyData;
  isCut: boolean;
};

type Asked = { code: string; from: string; until: string };

/** Asks for an account and a period, and shows its statement: opening balance, lines, closing balance. */
export function AccountStatement({ asked, statements }: { asked: Asked; statements: Statement[] | null }) {
  const t = useTexts();
  return (
    <Section title={t("statement.title")} id="estado">
      <Form method="get" action="/panel/libro#estado" className="acts">
        <TextField name="cuenta" label={t("audit.account")} defaultValue={asked.code} required />
        <TextField name="desde" type="date" label={t("statement.from")} defaultValue={asked.from} required />
        <TextField
          name="hasta"
          type="date"
          label={t("statement.until")}
          defaultValue={asked.until}
          required
        />
        <Button>{t("statement.show")}</Button>
      </Form>
      {asked.code !== "" && (statements ?? []).length === 0 && <p role="status">{t("statement.none")}</p>}
      {statements?.map((statement) => (
        <StatementTable key={statement.currency} statement={statement} />
      ))}
    </Section>
  );
}

function StatementTable({ statement }: { statement: Statement }) {
  const t = useTexts();
  const locale = useLocale();
  const { code, opening, lines, closing, isCut } = statement;
  const nameOf = (kind: string) => {
    const key = `entry.${kind}`;
    return isTextKey(key) ? t(key) : kind;
  };
  return (
    <>
      <Table
        isRecords
        caption={code}
        columns={[
          { name: t("book.at") },
          { name: t("book.kind") },
          { name: t("book.amount"), isNumber: true },
          { name: t("audit.balanceAfter"), isNumber: true },
        ]}
        rows={[
          ["", t("statement.opening"), "", <Amount key="held" of={opening} />],
          ...lines.map(({ entry, kind, at, amount, held, reverses, reversedBy }) => [
            formatMoment(at, locale),
            [
              `${nameOf(kind)} ${t("audit.entryNumber", { number: entry })}`,
              ...(reverses ? [t("reversal.reverses", { number: reverses })] : []),
              ...(reversedBy ? [t("reversal.reversedBy", { number: reversedBy })] : []),
            ].join(" · "),
            <Amount key="amount" of={amount} />,
            <Amount key="held" of={held} />,
          ]),
          ["", t("statement.closing"), "", <Amount key="held" of={closing} />],
        ]}
      />
      {isCut && <p className="small">{t("statement.cut", { count: lines.length })}</p>}
    </>
  );
}
