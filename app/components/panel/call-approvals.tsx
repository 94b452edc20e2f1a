import { Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { RuleList } from "#app/components/rule-list.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoment, formatShortMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Decide } from "./decide.tsx";
import { WriteOffList } from "./write-off-list.tsx";

export type TermsVersion = {
  id: string;
  version: number | null;
  state: string;
  effectiveAt: string;
  proposedBy: string;
  proposedById: string;
  decidedBy: string | null;
  rules: { about: string; says: string }[];
};

type Release = {
  id: string;
  campaignId: string;
  title: string;
  position: number;
  donations: MoneyData;
  match: MoneyData;
  total: MoneyData;
  proposedBy: string;
  proposedById: string;
};

type Props = {
  terms: readonly TermsVersion[];
  releases: readonly Release[];
  writeOffs: Parameters<typeof WriteOffList>[0]["writeOffs"];
  reviews: readonly { id: string; title: string; publicName: string; submittedAt: string }[];
  personId: string;
  mayManage: boolean;
};

/** What waits for a decision of the matcher; what one person proposed another must approve. */
export function CallApprovals({ terms, releases, writeOffs, reviews, personId, mayManage }: Props) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <>
      <Section title={t("manage.applications", { count: reviews.length })}>
        {reviews.length === 0 ? (
          <p className="small">{t("operation.nothing")}</p>
        ) : (
          reviews.map(({ id, title, publicName, submittedAt }) => (
            <p key={id}>
              <Link to={`/panel/campanas/${id}/revision`}>{title}</Link> · {publicName} ·{" "}
              {formatShortMoment(submittedAt, locale)}
            </p>
          ))
        )}
      </Section>
      <Section title={t("manage.releases", { count: releases.length })}>
        {releases.length === 0 ? (
          <p className="small">{t("operation.nothing")}</p>
        ) : (
          releases.map((release) => (
            <div className="sheet stack" key={release.id}>
              <p>
                <strong>
                  <Amount of={release.total} />
                </strong>{" "}
                · {t("operation.trancheOf", { number: release.position, title: release.title })}
              </p>
              <p className="small">
                {t("manage.release.parts")} <Amount of={release.donations} /> + <Amount of={release.match} />{" "}
                · {t("manage.proposedBy", { name: release.proposedBy })}
              </p>
              {mayManage && (
                <Decide id={release.id} subject="release" isOwn={release.proposedById === personId} />
              )}
            </div>
          ))
        )}
      </Section>
      <WriteOffList writeOffs={writeOffs} personId={personId} mayDecide={mayManage} />
      <Section title={t("manage.termsVersions")}>
        {terms.length === 0 && <p className="small">{t("manage.noTerms")}</p>}
        {terms.map((one) => (
          <details className="sheet" key={one.id} open={one.state === "proposed"}>
            <summary>
              {one.version
                ? t("manage.versionNumber", { version: one.version })
                : t(`manage.termsState.${one.state as "proposed"}`)}{" "}
              · {t("manage.effective", { moment: formatMoment(one.effectiveAt, locale) })} ·{" "}
              {t("manage.proposedBy", { name: one.proposedBy })}
              {one.decidedBy && ` · ${t("manage.decidedBy", { name: one.decidedBy })}`}
            </summary>
            <RuleList rules={one.rules} />
            {mayManage && one.state === "proposed" && (
              <Decide id={one.id} subject="terms" isOwn={one.proposedById === personId} />
            )}
          </details>
        ))}
      </Section>
    </>
  );
}
