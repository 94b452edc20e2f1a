import { helperIds } from "#app/db/helper-ids.ts";
import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type ShownPiece = {
  id: string;
  amount: MoneyData;
  supplier: string;
  bought: string;
  /** As `2026-12-20`. */
  dated: string;
  line: string;
  fileHash: string;
  isPicture: boolean;
  /** Where the same file stands too: in this campaign or another. */
  elsewhere: { title: string; position: number; at: string; amount: MoneyData }[];
};

type Row = {
  id: string;
  amount: bigint;
  supplier: string;
  bought: string;
  dated: string;
  line: string;
  file_hash: string;
  is_picture: boolean;
  elsewhere: { title: string; position: number; at: string; amount: string; currency: Currency }[];
};

/**
 * The pieces of a tranche that were not withdrawn, each with where the same file stands too: the same bytes as they were
 * uploaded, or the same photo once its notes were taken off. One query.
 */
export async function readPieces(
  sql: Sql,
  { trancheId, currency }: { trancheId: string; currency: Currency },
): Promise<ShownPiece[]> {
  const rows = await sql.query<Row>(
    `select p.id, p.amount, p.supplier, p.bought, p.dated::text, b.label as line, p.file_hash,
            f.media_type like 'image/%' as is_picture,
            (select coalesce(jsonb_agg(jsonb_build_object('title', c.title, 'position', t.position, 'amount', o.amount::text,
                      'currency', c.currency, 'at', o.added_at) order by o.added_at, o.id), '[]')
               from evidence_piece o join tranche t on t.id = o.tranche_id join campaign c on c.id = t.campaign_id
              where (o.uploaded_hash = p.uploaded_hash or o.file_hash = p.file_hash) and o.id <> p.id
                and o.withdrawn_at is null) as elsewhere
       from evidence_piece p join budget_line b on b.id = p.budget_line_id join stored_file f on f.hash = p.file_hash
      where p.tranche_id = $1 and p.withdrawn_at is null order by p.added_at, p.id`,
    [trancheId],
  );
  return rows.map(({ file_hash, is_picture, amount, elsewhere, ...row }) => ({
    ...row,
    amount: toMoneyData({ amount, currency }),
    fileHash: file_hash,
    isPicture: is_picture,
    elsewhere: elsewhere.map(({ title, position, at, ...money }) => ({
      ...{ title, position, at: new Date(at).toISOString() },
      amount: toMoneyData({ amount: BigInt(money.amount), currency: money.currency }),
    })),
  }));
}

/** Whose a piece of evidence or a picture is: its entrepreneurs, and the matchers of their calls; none when it is neither. One query. */
export async function readOwnersOfPaper(
  sql: Sql,
  hash: string,
): Promise<{ entrepreneurId: string; matcherId: string | null; helperIds: string[] }[]> {
  return sql.query(
    `select distinct c.entrepreneur_id as "entrepreneurId", k.matcher_id as "matcherId", ${helperIds} as "helperIds"
       from evidence_piece p join tranche t on t.id = p.tranche_id join campaign c on c.id = t.campaign_id
       left join call k on k.id = c.call_id where p.file_hash = $1
     union select c.entrepreneur_id, k.matcher_id, ${helperIds} from campaign c left join call k on k.id = c.call_id where c.picture_hash = $1
     union select c.entrepreneur_id, k.matcher_id, ${helperIds} from story_picture i join campaign c on c.id = i.campaign_id
       left join call k on k.id = c.call_id where i.hash = $1
     union select c.entrepreneur_id, k.matcher_id, ${helperIds} from report_picture r join campaign c on c.id = r.campaign_id
       left join call k on k.id = c.call_id where r.hash = $1
     union select c.entrepreneur_id, k.matcher_id, ${helperIds} from news_picture i join campaign_news n on n.id = i.news_id
       join campaign c on c.id = n.campaign_id left join call k on k.id = c.call_id where i.hash = $1`,
    [hash],
  );
}
