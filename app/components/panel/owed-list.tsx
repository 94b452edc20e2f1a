import { Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Owed = {
  id: string;
  slug: string;
  title: string;
  donations: MoneyData;
  match: MoneyData;
  total: MoneyData;
};

/** Campaigns that owe money released to them, for donations that were given back since. */
export function OwedList({ owed }: { owed: readonly Owed[] }) {
  const t = useTexts();
  if (owed.length === 0) return null;
  const title = t("owed.list", { count: owed.length });
  return (
    <Section title={title}>
      <p>{t("owed.list.lead")}</p>
      <Table
        isRecords
        caption={title}
        columns={[
          { name: t("panel.campaign"), isName: true },
          { name: t("owed.donations"), isNumber: true },
          { name: t("owed.match"), isNumber: true },
          { name: t("owed.total"), isNumber: true },
        ]}
        rows={owed.map(({ id, slug, title: campaign, donations, match, total }) => [
          <Link key={id} to={`/campanas/${slug}`}>
            {campaign}
          </Link>,
          <Amount key="donations" of={donations} />,
          <Amount key="match" of={match} />,
          <Amount key="total" of={total} />,
        ])}
      />
    </Section>
  );
}
