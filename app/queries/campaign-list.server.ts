import type { Database } from "#app/db/database.server.ts";
import { type CampaignState, publicStates } from "#app/domain/campaign/campaign-state.ts";
import { type CampaignCard, type CardRow, cardColumns, cardTables, toCard } from "./campaign-card.ts";
import { publicCanton } from "./public-campaign.ts";

/** Groups of states that the public searches by. */
export type ListedState = "open" | "funded" | "ended";

const statesOf: Record<ListedState, readonly CampaignState[]> = {
  open: ["live", "paused", "collecting"],
  funded: ["funded", "releasing", "reporting", "closed"],
  ended: ["failed", "cancelled"],
};

export type CampaignSearch = {
  text: string | null;
  province: string | null;
  sector: string | null;
  state: ListedState | null;
  /** Counted from 1. */
  page: number;
};

export type CampaignList = {
  cards: CampaignCard[];
  /** How many campaigns fit the search. */
  total: number;
  pages: number;
  /** Of all public campaigns, to choose from. */
  provinces: string[];
  sectors: string[];
};

const perPage = 24;

/** Public campaigns that fit a search, those that end soonest first. Two SQL statements. */
export async function readCampaignList(
  db: Database,
  { text, province, sector, state, page }: CampaignSearch,
  { now }: { now: Date },
): Promise<CampaignList> {
  const states = state ? statesOf[state] : publicStates;
  const [rows, choices] = await Promise.all([
    db.sql.query<CardRow & { total: bigint }>(
      `select ${cardColumns}, count(*) over () as total from ${cardTables}
        where c.state = any($1::text[]::campaign_state[])
          and ($2::text is null or position(translate(lower($2::text), 'áéíóúüñ', 'aeiouun') in translate(
                lower(concat_ws(' ', c.title, c.summary, c.public_name, ${publicCanton}, c.province)), 'áéíóúüñ', 'aeiouun')) > 0)
          and ($3::text is null or c.province = $3) and ($4::text is null or c.sector = $4)
        order by c.state <> 'live', case when c.state = 'live' then c.deadline_at end, c.deadline_at desc, c.id
        limit $5 offset $6`,
      [states, text, province, sector, perPage, (page - 1) * perPage],
    ),
    db.sql.query<{ provinces: string[] | null; sectors: string[] | null }>(
      `select array_agg(distinct province order by province) as provinces, array_agg(distinct sector order by sector) as sectors
         from campaign where state = any($1::text[]::campaign_state[])`,
      [publicStates],
    ),
  ]);
  const total = Number(rows[0]?.total ?? 0n);
  return {
    cards: rows.map((row) => toCard(row, { now })),
    total,
    pages: Math.ceil(total / perPage),
    provinces: choices[0]?.provinces ?? [],
    sectors: choices[0]?.sectors ?? [],
  };
}
