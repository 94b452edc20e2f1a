import { useTexts } from "#app/i18n/locale-context.tsx";
import { DrawnPicture } from "./drawn-picture.tsx";
import { KeptPicture, type PictureFolder } from "./kept-picture.tsx";

type Pictured = {
  sector: string;
  pictureHash: string | null;
  pictureAlt: string | null;
  pictureWidths?: readonly number[];
};

type Props = {
  campaign: Pictured;
  /** Among others: the smallest form is enough, and it comes once it is scrolled to. */
  isCard?: boolean;
  folder?: PictureFolder;
};

const smallest = 480;

/** The campaign's own picture; a drawn one of its sector when it has none. */
export function CampaignPicture({ campaign, isCard = false, folder }: Props) {
  const t = useTexts();
  const { sector, pictureHash, pictureAlt, pictureWidths } = campaign;
  if (!pictureHash) return <DrawnPicture sector={sector} />;
  const alt = pictureAlt ?? t("campaign.picture");
  return (
    <KeptPicture
      // Whatever its own measures are, it fills a place of these.
      picture={{ hash: pictureHash, alt, width: 960, height: 600, widths: pictureWidths }}
      look="picture"
      shownAs={isCard ? "(min-width: 24rem) 20rem, 100vw" : "(min-width: 56rem) 41rem, 100vw"}
      isLazy={isCard}
      folder={folder}
      most={isCard ? smallest : undefined}
    />
  );
}
