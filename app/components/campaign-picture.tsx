import { useTexts } from "#app/i18n/locale-context.tsx";
import { DrawnPicture } from "./drawn-picture.tsx";

type Pictured = { sector: string; pictureHash: string | null; pictureAlt: string | null };

/** The campaign's own picture; a drawn one of its sector when it has none. */
export function CampaignPicture({ campaign, isLazy = false }: { campaign: Pictured; isLazy?: boolean }) {
  const t = useTexts();
  const { sector, pictureHash, pictureAlt } = campaign;
  if (!pictureHash) return <DrawnPicture sector={sector} />;
  return (
    <img
      className="picture"
      src={`/archivos/${pictureHash}`}
      alt={pictureAlt ?? t("campaign.picture")}
      width="960"
      height="600"
      loading={isLazy ? "lazy" : "eager"}
      decoding="async"
    />
  );
}
