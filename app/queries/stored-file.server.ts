import type { Database } from "#app/db/database.server.ts";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import { showsPictures } from "./public-campaign.ts";

/** Where a picture `f` stands, with the campaign `c` that it tells of. */
const uses = `select c.is_protected from campaign c
    where c.picture_hash = f.hash and c.state = any($2::text[]::campaign_state[]) and ${showsPictures}
  union all select c.is_protected from story_picture i join campaign c on c.id = i.campaign_id
    where i.hash = f.hash and c.state = any($2::text[]::campaign_state[]) and ${showsPictures}
  union all select c.is_protected from report_picture i join final_report r on r.campaign_id = i.campaign_id
    join campaign c on c.id = r.campaign_id where i.hash = f.hash and r.state = 'accepted' and ${showsPictures}
  union all select c.is_protected from news_picture i join campaign_news n on n.id = i.news_id
    join campaign c on c.id = n.campaign_id where i.hash = f.hash and n.withdrawn_at is null and ${showsPictures}`;

/**
 * Media type of a picture that anybody may see: one that stands somewhere it is shown; null when there is none. `mayBeKept`: no
 * consent stands behind it that could be withdrawn. One SQL statement.
 */
export async function readPublicFile(
  db: Database,
  hash: string,
): Promise<{ mediaType: string; mayBeKept: boolean } | null> {
  const [row] = await db.sql.query<{ mediaType: string; mayBeKept: boolean }>(
    `select f.media_type as "mediaType", bool_or(not u.is_protected) as "mayBeKept"
       from stored_file f cross join lateral (${uses}) u where f.hash = $1 and f.is_public group by f.hash`,
    [hash, publicStates],
  );
  return row ?? null;
}

/** The form of a picture that so wide a place shows; null when there is none. Whoever asks has asked whether the picture may be seen. */
export async function readPictureSize(
  db: Database,
  { hash, width, format }: { hash: string; width: number; format: string },
): Promise<{ hash: string; mediaType: string } | null> {
  const [row] = await db.sql.query<{ hash: string; mediaType: string }>(
    `select f.hash, f.media_type as "mediaType" from picture_size s join stored_file f on f.hash = s.file_hash
      where s.picture_hash = $1 and s.width = $2 and s.format = $3`,
    [hash, width, format],
  );
  return row ?? null;
}

/** Media type of a proof; null when there is none. The caller has asked who may see it. One SQL statement. */
export async function readProofFile(db: Database, hash: string): Promise<{ mediaType: string } | null> {
  const [row] = await db.sql.query<{ mediaType: string }>(
    `select media_type as "mediaType" from stored_file where hash = $1`,
    [hash],
  );
  return row ?? null;
}
