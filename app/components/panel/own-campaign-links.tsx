import { Link } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = { campaign: { id: string; slug: string; isProtected: boolean }; isPublic: boolean };

/** From an entrepreneur's campaign to all that belongs to it. */
export function OwnCampaignLinks({ campaign: { id, slug, isProtected }, isPublic }: Props) {
  const t = useTexts();
  return (
    <ul className="links">
      <li>
        <Link to={isPublic ? `/campanas/${slug}` : `/panel/campanas/${id}/vista`}>
          {t(isPublic ? "panel.seePublic" : "panel.preview")}
        </Link>
      </li>
      {isPublic && (
        <>
          <li>
            <Link to={`/panel/campanas/${id}/avance`}>{t("dash.title")}</Link>
          </li>
          <li>
            <Link to={`/panel/campanas/${id}/compartir`}>{t("kit.title")}</Link>
          </li>
          <li>
            <Link to={`/panel/campanas/${id}/novedades`}>{t("news.title")}</Link>
          </li>
          <li>
            <Link to={`/panel/campanas/${id}/preguntas`}>{t("comment.title")}</Link>
          </li>
        </>
      )}
      <li>
        <Link to={`/panel/campanas/${id}/proteccion`}>{t(isProtected ? "protect.is" : "protect.title")}</Link>
      </li>
    </ul>
  );
}
