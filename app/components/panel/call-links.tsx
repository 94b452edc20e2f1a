import { Link } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** The other pages of a call; a draft has no public one. */
export function CallLinks({
  call: { id, slug, state },
}: {
  call: { id: string; slug: string; state: string };
}) {
  const t = useTexts();
  return (
    <p className="act-line">
      {state !== "draft" && <Link to={`/convocatorias/${slug}`}>{t("panel.seePublic")}</Link>}
      <Link to={`/panel/convocatorias/${id}/contrapartidas`}>{t("matches.title")}</Link>
      <Link to={`/panel/convocatorias/${id}/liberaciones`}>{t("releases.title")}</Link>
    </p>
  );
}
