import { Amount } from "#app/components/amount.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  progress: readonly {
    campaignId: string;
    title: string;
    count: number;
    total: MoneyData;
    arrived: number;
    sent: number;
    due: number;
    toTransfer: number;
  }[];
};

/** How far the refunds of each campaign are: they go on by themselves, also after a restart. */
export function RefundProgress({ progress }: Props) {
  const t = useTexts();
  if (progress.length === 0) return null;
  return (
    <Section title={t("refundProgress.title")}>
      <p>{t("refundProgress.lead")}</p>
      {progress.map(({ campaignId, title, count, total, arrived, sent, due, toTransfer }) => (
        <article className="sheet" key={campaignId}>
          <h3 id={`refunds-${campaignId}`}>{title}</h3>
          <progress value={arrived} max={count} aria-labelledby={`refunds-${campaignId}`} />
          <p>
            {t("refundProgress.arrived", { arrived, count })} · <Amount of={total} />
          </p>
          <p className="small">
            {[
              due > 0 && t("refundProgress.due", { count: due }),
              sent > 0 && t("refundProgress.sent", { count: sent }),
              toTransfer > 0 && t("refundProgress.toTransfer", { count: toTransfer }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </article>
      ))}
    </Section>
  );
}
