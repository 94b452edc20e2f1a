import type { Database } from "#app/db/database.server.ts";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { type Forecast, forecast } from "#app/domain/campaign/forecast.ts";
import { type GuideTask, guideOf } from "#app/domain/campaign/guide.ts";
import type { VisitSource } from "#app/domain/campaign/visit-source.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { daysUntil } from "../campaign-card.ts";
import { type DayOfGifts, readGiftDays } from "./gift-days.server.ts";
import { type GuideRow, guideColumns, guideTables, toGuideFacts } from "./guide-facts.ts";

export type OwnDashboard = {
  campaign: { id: string; slug: string; title: string; entrepreneurId: string; state: CampaignState };
  goal: MoneyData;
  daysLeft: number | null;
  /** Null when it takes no donations; nothing is expected of its first days, which are like no others. */
  outlook: { expected: MoneyData | null; neededPerDay: MoneyData } | null;
  days: DayOfGifts[];
  visits: { source: VisitSource; visits: number }[];
  guide: { task: GuideTask; isDone: boolean }[];
  /** Gifts that were not thanked yet. */
  unthanked: number;
};

type Row = GuideRow &
  OwnDashboard["campaign"] & {
    currency: Currency;
    goal: bigint;
    raised: bigint;
    match: bigint;
    deadline_at: Date | null;
    live_at: Date | null;
  };

const dayMs = 86_400_000;
const paceDays = 7;
/** Days of which a pace may be told. */
const fewestDays = 3;

/** How a campaign goes, for its entrepreneur; null when there is none. Three SQL statements, each by its index. */
export async function readOwnDashboard(
  { sql }: Database,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<OwnDashboard | null> {
  const [[row], days, visits] = await Promise.all([
    sql.query<Row>(
      `select c.id, c.slug, c.title, c.entrepreneur_id as "entrepreneurId", c.state::text as state, c.currency, c.goal, c.deadline_at, c.live_at,
              coalesce(p.raised, 0) as raised, coalesce(p.match, 0) as match, ${guideColumns}
         from campaign c left join match_campaign_position p on p.campaign_id = c.id ${guideTables} where c.id = $1`,
      [campaignId],
    ),
    readGiftDays(sql, { campaignId, now }),
    sql.query<{ source: VisitSource; visits: number }>(
      "select source, sum(visits)::int as visits from campaign_visit where campaign_id = $1 group by source order by 2 desc, 1",
      [campaignId],
    ),
  ]);
  if (!row) return null;
  const money = (amount: bigint) => toMoneyData({ amount, currency: row.currency });
  const { id, slug, title, entrepreneurId, state, unthanked } = row;
  const daysLeft = state === "live" ? daysUntil(row.deadline_at, now) : null;
  const outlook = daysLeft === null ? null : outlookOf(row, { days, daysLeft, now });
  return {
    campaign: { id, slug, title, entrepreneurId, state },
    goal: money(row.goal),
    daysLeft,
    outlook: outlook && {
      expected: outlook.expected === null ? null : money(outlook.expected),
      neededPerDay: money(outlook.neededPerDay),
    },
    days: days.map(({ day, raised, donors }) => ({ day, raised: money(raised), donors })),
    visits,
    guide: guideOf(toGuideFacts(row)),
    unthanked,
  };
}

/** By the gifts of the last seven days, or of as many as it has been live. */
function outlookOf(
  { goal, raised, match, live_at }: Row,
  { days, daysLeft, now }: { days: readonly { day: string; raised: bigint }[]; daysLeft: number; now: Date },
): Omit<Forecast, "expected"> & { expected: bigint | null } {
  const livedDays = live_at ? Math.ceil((now.getTime() - live_at.getTime()) / dayMs) : 0;
  const recentDays = Math.min(paceDays, livedDays);
  const from = new Date(now.getTime() - recentDays * dayMs).toISOString().slice(0, 10);
  const recent = days.filter(({ day }) => day > from).reduce((sum, one) => sum + one.raised, 0n);
  const { expected, neededPerDay } = forecast({ goal, raised, match, recent, recentDays, daysLeft });
  return { expected: recentDays < fewestDays ? null : expected, neededPerDay };
}
