import type { ShownPicture } from "#app/domain/campaign/shown-picture.ts";
import { KeptPicture, type PictureFolder } from "./kept-picture.tsx";

type Props = { picture: ShownPicture; isLazy?: boolean; folder?: PictureFolder };

/** A photo as it was taken, among words. */
export function Photo({ picture, isLazy = true, folder }: Props) {
  const { width, height } = picture;
  const isTall = Boolean(width && height && height > width);
  return (
    <KeptPicture
      picture={picture}
      look={isTall ? "photo photo-tall" : "photo"}
      shownAs={isTall ? "(min-width: 30rem) 27rem, 100vw" : "(min-width: 50rem) 48rem, 100vw"}
      isLazy={isLazy}
      folder={folder}
    />
  );
}
