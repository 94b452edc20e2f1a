import { Amount } from "#app/components/amount.tsx";
import { Table } from "#app/components/table.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import type { Formalised } from "#app/domain/report/final-report.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

export type ReportContentShown = {
  text: string;
  salesBefore: MoneyData | null;
  salesAfter: MoneyData | null;
  jobsBefore: number | null;
  jobsAfter: number | null;
  formalised: Formalised | null;
  pictures: readonly { hash: string; alt: string }[];
};

/** A final report as it is read: words, pictures, and the business before and after. `folder`: where they are found. */
export function ReportShown({
  report,
  folder = "/archivos",
}: {
  report: ReportContentShown;
  folder?: "/archivos" | "/panel/comprobantes";
}) {
  const t = useTexts();
  const { text, pictures, formalised, salesBefore, salesAfter, jobsBefore, jobsAfter } = report;
  return (
    <>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph} className="story">
          {paragraph}
        </p>
      ))}
      {pictures.map(({ hash, alt }, index) => (
        <img
          key={hash}
          className="photo"
          src={`${folder}/${hash}`}
          alt={alt}
          loading={index === 0 ? "eager" : "lazy"}
          decoding="async"
        />
      ))}
      <Table
        caption={t("report.compare")}
        columns={[
          { name: t("report.compare") },
          { name: t("report.before"), isNumber: true },
          { name: t("report.after"), isNumber: true },
        ]}
        rows={[
          [
            t("report.sales"),
            salesBefore ? <Amount key="before" of={salesBefore} isRound /> : "—",
            salesAfter ? <Amount key="after" of={salesAfter} isRound /> : "—",
          ],
          [t("report.jobs"), jobsBefore ?? "—", jobsAfter ?? "—"],
          [t("report.registered"), "", formalised ? t(`report.formalised.${formalised}`) : "—"],
        ]}
      />
    </>
  );
}
