import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import type { Reserve } from "#app/domain/release/reserve.ts";
import type { TrancheTerms } from "#app/domain/release/tranche.ts";
import { type CallDeposit, type CallFund, readCallDeposits, readCallFunds } from "./call-funds.server.ts";
import { type FundReturnLine, readFundReturns } from "./fund-returns.server.ts";
import { type ProposedRelease, readProposedReleases } from "./proposed-releases.server.ts";
import { readProposedWriteOffs, type WriteOffLine } from "./write-offs.server.ts";

export type ManagedCall = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  state: string;
  currency: Currency;
  matcherId: string;
  matcher: string;
  closesAt: string | null;
  terms: {
    id: string;
    version: number | null;
    state: string;
    /** MatchTerms as plain JSON. */
    terms: unknown;
    tranches: TrancheTerms[];
    reserve: Reserve | null;
    refusesHandGifts: boolean;
    bearsFees: boolean;
    coolingOffDays: number;
    effectiveAt: string;
    proposedBy: string;
    proposedById: string;
    decidedBy: string | null;
  }[];
  funds: CallFund[];
  deposits: CallDeposit[];
  returns: FundReturnLine[];
  campaigns: {
    id: string;
    slug: string;
    title: string;
    state: string;
    raised: MoneyData;
    match: MoneyData;
    donors: number;
    gate: string;
    goal: MoneyData;
  }[];
  releases: ProposedRelease[];
  /** Match that campaigns owe, proposed to be written off. */
  writeOffs: WriteOffLine[];
};

type CampaignRow = {
  id: string;
  slug: string;
  title: string;
  state: string;
  raised: bigint;
  match: bigint;
  donors: number;
  gate: string;
  goal: bigint;
};
/** A call as its matcher runs it; null when there is none. Eight queries. */
export async function readManagedCall(
  { prisma, sql }: Database,
  callId: string,
): Promise<ManagedCall | null> {
  const call = await prisma.call.findUnique({ where: { id: callId }, include: { matcher: true } });
  if (!call) return null;
  const currency = call.currency as Currency;
  const of = { callId, currency };
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  const terms = await sql.query<ManagedCall["terms"][number]>(
    `select t.id, t.version, t.state::text, t.terms, t.tranches, t.reserve, t.refuses_hand_gifts as "refusesHandGifts",
            t.bears_fees as "bearsFees", t.cooling_off_days as "coolingOffDays", t.effective_at as "effectiveAt", p.name as "proposedBy",
            p.id as "proposedById", d.name as "decidedBy"
       from call_terms t join person p on p.id = t.proposed_by left join person d on d.id = t.decided_by
      where t.call_id = $1 order by t.proposed_at desc`,
    [callId],
  );
  const campaigns = await sql.query<CampaignRow>(
    `select c.id, c.slug, c.title, c.state::text, c.goal, p.raised, p.match, p.donors, p.gate
       from campaign c join match_campaign_position p on p.campaign_id = c.id where c.call_id = $1 order by p.raised desc, c.title limit 500`,
    [callId],
  );
  return {
    id: call.id,
    slug: call.slug,
    title: call.title,
    summary: call.summary,
    state: call.state,
    currency,
    matcherId: call.matcherId,
    matcher: call.matcher.name,
    closesAt: call.closesAt?.toISOString() ?? null,
    terms: terms.map((one) => ({ ...one, effectiveAt: new Date(one.effectiveAt).toISOString() })),
    funds: await readCallFunds(sql, of),
    deposits: await readCallDeposits(sql, of),
    returns: await readFundReturns(sql, of),
    campaigns: campaigns.map((row) => ({
      ...row,
      raised: money(row.raised),
      match: money(row.match),
      goal: money(row.goal),
    })),
    releases: await readProposedReleases(sql, of),
    writeOffs: await readProposedWriteOffs(sql, { ofMatchIn: callId }),
  };
}
