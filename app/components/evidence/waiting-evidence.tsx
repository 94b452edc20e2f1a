import { Link } from "@remix-run/react";
import { Section } from "#app/components/section.tsx";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  waiting: readonly {
    campaignId: string;
    title: string;
    publicName: string;
    position: number | null;
    sentAt: string;
  }[];
};

/** Evidence and final reports that wait for a reviewer. */
export function WaitingEvidence({ waiting }: Props) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("spent.queue", { count: waiting.length })} id="respaldos">
      {waiting.length === 0 && <p className="small">{t("operation.nothing")}</p>}
      {waiting.map(({ campaignId, title, publicName, position, sentAt }) => (
        <p key={`${campaignId} ${position}`}>
          {position === null ? (
            <Link to={`/panel/campanas/${campaignId}/informe/revision`}>
              {t("spent.queue.report", { title })}
            </Link>
          ) : (
            <Link to={`/panel/campanas/${campaignId}/respaldos/revision?tramo=${position}`}>
              {t("spent.queue.tranche", { number: position, title })}
            </Link>
          )}{" "}
          · {publicName} · {formatShortMoment(sentAt, locale)}
        </p>
      ))}
    </Section>
  );
}
