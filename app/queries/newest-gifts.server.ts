import type { Sql } from "#app/db/sql.ts";
import {
  type GiftRow,
  giftColumns,
  giftTables,
  isPublicGift,
  ownGiftColumns,
  type PublicGift,
  toPublicGift,
} from "./public-gift.ts";

const shown = 20;

/** The newest gifts of a campaign, and of how many; `isOwn`: as its entrepreneur reads them. One SQL statement. */
export async function readNewestGifts(
  sql: Sql,
  slug: string,
  { isOwn = false } = {},
): Promise<{ gifts: PublicGift[]; giftCount: number }> {
  const rows = await sql.query<GiftRow & { total: bigint }>(
    `select ${isOwn ? ownGiftColumns : giftColumns}, count(*) over () as total from ${giftTables}
      where d.campaign_id = (select id from campaign where slug = $1) and ${isPublicGift}
      order by d.paid_at desc, d.id desc limit ${shown}`,
    [slug],
  );
  return { gifts: rows.map(toPublicGift), giftCount: Number(rows[0]?.total ?? 0n) };
}
