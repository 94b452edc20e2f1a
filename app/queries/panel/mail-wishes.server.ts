import type { Sql } from "#app/db/sql.ts";
import type { OwnMailWishes } from "#app/domain/news/mail-wish.ts";

type Row = {
  reviews: boolean;
  writes: boolean;
  helps: boolean;
  refused: string[];
  no_news: boolean;
  undeliverable: boolean;
};

/** Which e-mails a person gets and wants; `donor`: the keyed hash of their address. Two queries. */
export async function readMailWishes(
  sql: Sql,
  { personId, donor }: { personId: string; donor: string },
): Promise<OwnMailWishes> {
  const [row] = await sql.query<Row>(
    `select exists (select from membership m where m.person_id = $1 and m.role in ('operator', 'matcher')) as reviews,
            exists (select from campaign c where c.entrepreneur_id = $1) as writes,
            exists (select from membership m where m.person_id = $1 and m.role = 'facilitator') as helps,
            array(select f.kind from mail_refusal f where f.person_id = $1) as refused,
            exists (select from news_refusal r where r.donor_key = $2 and r.campaign_id is null) as no_news,
            exists (select from undeliverable_address u where u.donor_key = $2) as undeliverable`,
    [personId, donor],
  );
  const campaigns = await sql.query<OwnMailWishes["campaigns"][number]>(
    `select c.id, c.title, not exists (select from news_refusal r where r.donor_key = $1 and r.campaign_id = c.id) as "isWanted"
       from (select campaign_id, max(created_at) as newest from donation
              where donor_key = $1 and state in ('paid', 'held', 'partly_refunded') group by campaign_id) g
       join campaign c on c.id = g.campaign_id order by g.newest desc, c.id limit 100`,
    [donor],
  );
  const { reviews, writes, helps, refused, no_news: isNoNews, undeliverable: isUndeliverable } = row!;
  const shown = [
    ...(reviews ? (["review-waiting"] as const) : []),
    ...(writes ? (["campaign-ending"] as const) : []),
    ...(helps ? (["facilitator-digest"] as const) : []),
  ];
  const kinds = shown.map((kind) => ({ kind, isWanted: !refused.includes(kind) }));
  return { kinds, isNoNews, campaigns, isUndeliverable };
}
