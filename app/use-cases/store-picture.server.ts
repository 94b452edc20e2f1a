import type { PreparedPicture } from "#app/domain/ports/pictures.ts";
import type { Ports } from "./ports.ts";
import { storeFile } from "./store-file.server.ts";

/** Keeps a picture with all its forms, for anybody to see where it stands. Answers the hash by which it is named. */
export async function storePicture(
  ports: Pick<Ports, "db" | "storage" | "clock">,
  { bytes, mediaType, width, height, sizes }: PreparedPicture,
): Promise<string> {
  const measures = { width, height };
  const hash = await storeFile(ports, { bytes, mediaType, isPublic: true, measures });
  // A form is shown by the name of its picture alone, which says whether it may be seen.
  const files = await Promise.all(
    sizes.map(({ format, bytes }) =>
      storeFile(ports, { bytes, mediaType: `image/${format}`, isPublic: false }),
    ),
  );
  await ports.db.sql.query(
    `insert into picture_size (picture_hash, width, format, file_hash)
     select $1, s.* from unnest($2::int[], $3::text[], $4::text[]) s (width, format, file_hash)
     on conflict (picture_hash, width, format) do update set file_hash = excluded.file_hash`,
    [hash, sizes.map(({ width }) => width), sizes.map(({ format }) => format), files],
  );
  return hash;
}
