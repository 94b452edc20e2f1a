import type { PublicVenture } from "#app/domain/campaign/public-venture.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { FactList } from "../fact-list.tsx";
import { Section } from "../section.tsx";

/** What the venture is, who takes part, and what is done by when; nothing where nothing was said. */
export function Venture({ venture }: { venture: PublicVenture }) {
  const t = useTexts();
  const { legalForm, peopleEmployed, team, plan, video } = venture;
  const facts = [
    ...(legalForm ? [{ name: t("campaign.legalForm"), value: t(`legalForm.${legalForm}`) }] : []),
    ...(peopleEmployed === null
      ? []
      : [{ name: t("edit.peopleEmployed"), value: peopleEmployed.toString() }]),
  ];
  return (
    <>
      {video && (
        <p className="acts">
          <a href={video.url} rel="noreferrer noopener nofollow external" target="_blank">
            {t("campaign.video", { site: video.site })}
          </a>
        </p>
      )}
      {(facts.length > 0 || team) && (
        <Section title={t("campaign.venture")}>
          {facts.length > 0 && <FactList facts={facts} />}
          {team && <p className="story">{team}</p>}
        </Section>
      )}
      {plan && (
        <Section title={t("campaign.plan")}>
          <p className="story">{plan}</p>
        </Section>
      )}
    </>
  );
}
