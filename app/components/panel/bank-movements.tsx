import { Form, Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import type { BankLines } from "#app/domain/bank/bank-lines.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { useLineKind } from "./line-kind.ts";

/** Movements of the book that the bank does not show, and what was matched lately. */
export function BankMovements({ missing, lately }: Pick<BankLines, "missing" | "lately">) {
  const t = useTexts();
  const locale = useLocale();
  const kindOf = useLineKind();
  return (
    <>
      {missing.length > 0 && (
        <Section title={t("bank.missing", { count: missing.length })}>
          <p className="small">{t("bank.missing.lead")}</p>
          <Table
            caption={t("bank.missing", { count: missing.length })}
            isRecords
            columns={[
              { name: t("reconciliation.kind") },
              { name: t("bank.day") },
              { name: t("bank.entry"), isNumber: true },
              { name: t("panel.amount"), isNumber: true },
            ]}
            rows={missing.map(({ entryId, kind, day, amount }) => [
              kindOf(kind),
              formatDay(`${day}T12:00:00Z`, locale),
              entryId,
              <Amount key="amount" of={amount} />,
            ])}
          />
        </Section>
      )}
      {lately.length > 0 && (
        <Section title={t("bank.lately")}>
          {lately.map(({ id, day, amount, description, reference, kind, isFound, entryId }) => (
            <Form method="post" className="act-line" key={id}>
              <input type="hidden" name="id" value={id} />
              <span>
                <Amount of={amount} /> · {formatDay(`${day}T12:00:00Z`, locale)} ·{" "}
                {[description, reference].filter(Boolean).join(" · ")} → {kindOf(kind)} (
                {t(isFound ? "bank.found" : "bank.chosen")})
              </span>
              {kind === "bank-charged" ? (
                <Link to="/panel/correcciones">{t("bank.charge.undo", { entry: entryId ?? "" })}</Link>
              ) : (
                <Button name="intent" value="unmatch">
                  {t("bank.unmatch")}
                </Button>
              )}
            </Form>
          ))}
        </Section>
      )}
    </>
  );
}
