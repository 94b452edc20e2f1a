import type { Database } from "#app/db/database.server.ts";
import { type CampaignState, publicStates } from "#app/domain/campaign/campaign-state.ts";
import { type CampaignCard, type CardRow, cardColumns, cardTables, toCard } from "./campaign-card.ts";

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
const soonestFirst =
  "c.state <> 'live', case when c.state = 'live' then c.deadline_at end, c.deadline_at desc, c.id";
/** What the public reads of a campaign, by which it is found: as the index campaign_words_idx has it. */
const wordsOf = "campaign_words(c.title, c.summary, c.public_name, c.province, c.canton, c.is_protected)";

/** Public campaigns that fit a search, those that end soonest first. Two SQL statements. */
export async function readCampaignList(
  db: Database,
  { text, province, sector, state, page }: CampaignSearch,
  { now }: { now: Date },
): Promise<CampaignList> {
  const states = state ? statesOf[state] : publicStates;
  const values: unknown[] = [states, perPage, (page - 1) * perPage];
  // Only what is asked stands in the statement: its plan is made once and may use the indexes of that.
  const asked = (condition: (place: string) => string, value: string | null) =>
    value === null ? "" : `and ${condition(`$${values.push(value)}`)}`;
  const found = [
    asked((place) => `${wordsOf} like words_of(${place})`, text === null ? null : `%${escapeLike(text)}%`),
    asked((place) => `c.province = ${place}`, province),
    asked((place) => `c.sector = ${place}`, sector),
  ];
  const [rows, choices] = await Promise.all([
    db.sql.query<CardRow & { total: bigint }>(
      `select ${cardColumns}, f.total
         from (select c.id, count(*) over () as total, row_number() over (order by ${soonestFirst}) as place
                 from campaign c where c.state = any($1::text[]::campaign_state[]) ${found.join(" ")}
                order by ${soonestFirst} limit $2 offset $3) f
         join ${cardTables} on c.id = f.id order by f.place`,
      values,
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

/** Signs that mean something in a pattern, as themselves. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
