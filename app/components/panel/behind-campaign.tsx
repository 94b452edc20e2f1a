import { Link } from "@remix-run/react";
import { FactList } from "#app/components/fact-list.tsx";
import { Section } from "#app/components/section.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  campaign: {
    id: string;
    content: { canton: string; province: string; pictureHash: string | null; pictureAlt: string | null };
    behind: { name: string; email: string };
    isProtected: boolean;
    showsPictures: boolean;
  };
  mayProtect?: boolean;
};

/** Who stands behind a campaign, for those who review and pay it. */
export function BehindCampaign({ campaign, mayProtect = false }: Props) {
  const t = useTexts();
  const { content, behind, isProtected, showsPictures } = campaign;
  const { pictureHash, pictureAlt, canton, province } = content;
  return (
    <Section title={t("protect.behind")}>
      {isProtected && <p>{t("protect.behind.hidden")}</p>}
      <FactList
        facts={[
          { name: t("protect.behind.name"), value: behind.name },
          { name: t("protect.behind.email"), value: behind.email },
          { name: t("edit.place"), value: [canton, province].filter(Boolean).join(", ") },
        ]}
      />
      {pictureHash && !showsPictures && (
        <figure>
          <img src={`/panel/comprobantes/${pictureHash}`} alt={pictureAlt ?? ""} width="240" loading="lazy" />
          <figcaption className="small">{t("protect.behind.hiddenPicture")}</figcaption>
        </figure>
      )}
      {mayProtect && (
        <p>
          <Link to={`/panel/campanas/${campaign.id}/proteccion`}>
            {t(isProtected ? "protect.title" : "protect.byOperator")}
          </Link>
        </p>
      )}
    </Section>
  );
}
