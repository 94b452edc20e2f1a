import { Link } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { RuleList } from "../rule-list.tsx";
import { Section } from "../section.tsx";

type Call = {
  slug: string;
  title: string;
  matcher: string;
  rules: readonly { about: string; says: string }[];
};

/** The rules by which a campaign is matched, in plain words. */
export function CampaignRules({ call }: { call: Call }) {
  const t = useTexts();
  return (
    <Section title={t("campaign.rules")} id="reglas">
      <p>{t("campaign.rules.says", { matcher: call.matcher })}</p>
      <details>
        <summary>{t("campaign.rules.open")}</summary>
        <RuleList rules={call.rules} />
      </details>
      <p>
        <Link to={`/convocatorias/${call.slug}`}>{t("campaign.rules.call", { call: call.title })}</Link>
      </p>
    </Section>
  );
}
