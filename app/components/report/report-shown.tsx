import { Amount } from "#app/components/amount.tsx";
import type { PictureFolder } from "#app/components/kept-picture.tsx";
import { Photo } from "#app/components/photo.tsx";
import { Table } from "#app/components/table.tsx";
import type { ShownPicture } from "#app/domain/campaign/shown-picture.ts";
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
  pictures: readonly ShownPicture[];
};

/** A final report as it is read: words, pictures, and the business before and after. `folder`: where they are found. */
export function ReportShown({ report, folder }: { report: ReportContentShown; folder?: PictureFolder }) {
  const t = useTexts();
  const { text, pictures, formalised, salesBefore, salesAfter, jobsBefore, jobsAfter } = report;
  return (
    <>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph} className="story">
          {paragraph}
        </p>
      ))}
      {pictures.map((picture, index) => (
        <Photo key={picture.hash} picture={picture} isLazy={index > 0} folder={folder} />
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
