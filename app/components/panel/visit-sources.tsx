import { Table } from "#app/components/table.tsx";
import type { VisitSource } from "#app/domain/campaign/visit-source.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** From where people came who opened the campaign's page. */
export function VisitSources({ visits }: { visits: readonly { source: VisitSource; visits: number }[] }) {
  const t = useTexts();
  const all = visits.reduce((sum, one) => sum + one.visits, 0);
  if (all === 0) return <p>{t("dash.visits.none")}</p>;
  return (
    <>
      <p>{t("dash.visits.all", { count: all })}</p>
      <Table
        caption={t("dash.visits")}
        columns={[{ name: t("dash.visits.from") }, { name: t("dash.visits.number"), isNumber: true }]}
        rows={visits.map(({ source, visits: number }) => [t(`visit.${source}`), number])}
      />
      <p className="small">{t("dash.visits.means")}</p>
    </>
  );
}
