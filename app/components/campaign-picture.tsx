import { useTexts } from "#app/i18n/locale-context.tsx";
import { DrawnPicture } from "./drawn-picture.tsx";

type Pictured = { sector: string; pictureHash: string | null; pictureAlt: string | null };

type Props = {
  campaign: Pictured;
  isLazy?: boolean;
  /** Where it is found: what is not public yet is in the panel. */
  folder?: "/archivos" | "/panel/comprobantes";
};

/** The campaign's own picture; a drawn one of its sector when it has none. */
export function CampaignPicture({ campaign, isLazy = false, folder = "/archivos" }: Props) {
  const t = useTexts();
  const { sector, pictureHash, pictureAlt } = campaign;
  if (!pictureHash) return <DrawnPicture sector={sector} />;
  return (
    <img
      className="picture"
      src={`${folder}/${pictureHash}`}
      alt={pictureAlt ?? t("campaign.picture")}
      width="960"
      height="600"
      loading={isLazy ? "lazy" : "eager"}
      decoding="async"
    />
  );
}
