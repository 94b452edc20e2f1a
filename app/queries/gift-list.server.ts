import type { Database } from "#app/db/database.server.ts";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import {
  type GiftRow,
  giftColumns,
  giftsPerPage,
  giftTables,
  isPublicGift,
  type PublicGift,
  toPublicGift,
} from "./public-gift.ts";

export type CampaignGifts = {
  campaign: { slug: string; title: string };
  gifts: PublicGift[];
  total: number;
  pages: number;
};

/** All paid gifts to a public campaign, newest first, page by page; null when there is no such campaign. Two SQL statements. */
export async function readCampaignGifts(
  { sql }: Database,
  { slug, page }: { slug: string; page: number },
): Promise<CampaignGifts | null> {
  const [[campaign], gifts] = await Promise.all([
    sql.query<{ slug: string; title: string; total: bigint }>(
      `select c.slug, c.title, (select count(*) from donation d where d.campaign_id = c.id and ${isPublicGift}) as total
         from campaign c where c.slug = $1 and c.state = any($2::text[]::campaign_state[])`,
      [slug, publicStates],
    ),
    sql.query<GiftRow>(
      `select ${giftColumns} from ${giftTables}
        where d.campaign_id = (select id from campaign where slug = $1) and ${isPublicGift}
        order by d.paid_at desc, d.id desc limit ${giftsPerPage} offset $2`,
      [slug, (page - 1) * giftsPerPage],
    ),
  ]);
  if (!campaign) return null;
  const total = Number(campaign.total);
  return {
    campaign: { slug: campaign.slug, title: campaign.title },
    gifts: gifts.map(toPublicGift),
    total,
    pages: Math.ceil(total / giftsPerPage),
  };
}
