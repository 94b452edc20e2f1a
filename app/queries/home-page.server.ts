import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { type CallCard, type CallRow, callColumns, callTables, toCallCard } from "./call-list.server.ts";
import { type CampaignCard, type CardRow, cardColumns, cardTables, toCard } from "./campaign-card.ts";

export type HomePage = {
  campaigns: CampaignCard[];
  calls: CallCard[];
  /** By currency: what people gave and what was added, of campaigns that have not failed. */
  totals: { raised: MoneyData; match: MoneyData }[];
};

const campaignsShown = 6;
const callsShown = 3;

/** Campaigns that end soonest, open calls, and the sums of the house. Three SQL statements. */
export async function readHomePage(db: Database, { now }: { now: Date }): Promise<HomePage> {
  const [cards, calls, sums] = await Promise.all([
    db.sql.query<CardRow>(
      `select ${cardColumns} from ${cardTables} where c.state = 'live' order by c.deadline_at, c.id limit ${campaignsShown}`,
    ),
    db.sql.query<CallRow>(
      `select ${callColumns} from ${callTables} where k.state = 'open' order by k.closes_at, k.id limit ${callsShown}`,
    ),
    db.sql.query<{ currency: Currency; raised: bigint; match: bigint }>(
      `select c.currency, sum(p.raised)::bigint as raised, sum(p.match)::bigint as match
         from match_campaign_position p join campaign c on c.id = p.campaign_id
        where not p.is_failed group by c.currency having sum(p.raised) > 0 order by sum(p.raised) desc`,
    ),
  ]);
  return {
    campaigns: cards.map((card) => toCard(card, { now })),
    calls: calls.map(toCallCard),
    totals: sums.map(({ currency, raised, match }) => ({
      raised: toMoneyData({ amount: raised, currency }),
      match: toMoneyData({ amount: match, currency }),
    })),
  };
}
