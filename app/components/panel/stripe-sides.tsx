import { Amount } from "#app/components/amount.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import type { Reconciliation } from "#app/domain/bank/reconciliation.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { useLineKind } from "./line-kind.ts";

/** What Stripe and the book say of one currency, by kind of movement. */
export function StripeSides({ currency, kinds, total }: Reconciliation["sides"][number]) {
  const t = useTexts();
  const lineKind = useLineKind();
  return (
    <Section title={t("reconciliation.sides", { currency })}>
      <Table
        caption={t("reconciliation.sides", { currency })}
        isRecords
        columns={[
          { name: t("reconciliation.kind") },
          { name: t("reconciliation.lines"), isNumber: true },
          { name: t("reconciliation.atStripe"), isNumber: true },
          { name: t("reconciliation.inBook"), isNumber: true },
        ]}
        rows={[
          ...kinds.map(({ kind, lines, stripe, book }) => [
            lineKind(kind),
            lines,
            <Amount key="stripe" of={stripe} />,
            <Amount key="book" of={book} />,
          ]),
          [
            <strong key="total">{t("reconciliation.total")}</strong>,
            total.lines,
            <Amount key="stripe" of={total.stripe} />,
            <Amount key="book" of={total.book} />,
          ],
        ]}
      />
    </Section>
  );
}
