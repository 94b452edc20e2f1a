import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { RuleList } from "../rule-list.tsx";
import { Section } from "../section.tsx";

type Rules = readonly { about: string; says: string }[];
type Version = { version: number; effectiveAt: string; isInForce: boolean; rules: Rules; tranches: Rules };

/** The rules in force, and every other version with its date: published rules never change, a new version follows. */
export function TermsVersions({ versions }: { versions: readonly Version[] }) {
  const t = useTexts();
  const locale = useLocale();
  const inForce = versions.find(({ isInForce }) => isInForce);
  const others = versions.filter((version) => version !== inForce);
  const title = ({ version, effectiveAt }: Version) =>
    t("call.version", { version, moment: formatMoment(effectiveAt, locale) });
  return (
    <>
      {inForce && (
        <Section title={t("call.rules")} id="reglas">
          <p className="small">{title(inForce)}</p>
          <RuleList rules={inForce.rules} />
          <h3>{t("tranche.title")}</h3>
          <RuleList rules={inForce.tranches} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t("call.otherVersions")}>
          {others.map((version) => (
            <details key={version.version}>
              <summary>{title(version)}</summary>
              <RuleList rules={[...version.rules, ...version.tranches]} />
            </details>
          ))}
        </Section>
      )}
    </>
  );
}
