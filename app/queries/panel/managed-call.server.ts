import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import type { TrancheTerms } from "#app/domain/release/tranche.ts";

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
    effectiveAt: string;
    proposedBy: string;
    proposedById: string;
    decidedBy: string | null;
  }[];
  funds: {
    id: string;
    name: string;
    deposited: MoneyData;
    available: MoneyData;
    reserved: MoneyData;
    conditional: MoneyData;
    earned: MoneyData;
  }[];
  deposits: {
    id: string;
    fund: string;
    amount: MoneyData;
    reference: string;
    state: string;
    recordedBy: string;
    recordedById: string;
  }[];
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
  releases: {
    id: string;
    campaignId: string;
    title: string;
    position: number;
    donations: MoneyData;
    match: MoneyData;
    total: MoneyData;
    proposedBy: string;
    proposedById: string;
  }[];
};

type FundRow = {
  id: string;
  name: string;
  deposited: bigint;
  available: bigint;
  reserved: bigint;
  conditional: bigint;
  earned: bigint;
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
type DepositRow = {
  id: string;
  fund: string;
  amount: bigint;
  reference: string;
  state: string;
  recorded_by: string;
  recorded_by_id: string;
};
type ReleaseRow = {
  id: string;
  campaign_id: string;
  title: string;
  position: number;
  donations: bigint;
  total: bigint;
  proposed_by: string;
  proposed_by_id: string;
};

/** A call as its matcher runs it; null when there is none. Six queries. */
export async function readManagedCall(
  { prisma, sql }: Database,
  callId: string,
): Promise<ManagedCall | null> {
  const call = await prisma.call.findUnique({ where: { id: callId }, include: { matcher: true } });
  if (!call) return null;
  const currency = call.currency as Currency;
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  const terms = await sql.query<ManagedCall["terms"][number]>(
    `select t.id, t.version, t.state::text, t.terms, t.tranches, t.effective_at as "effectiveAt", p.name as "proposedBy",
            p.id as "proposedById", d.name as "decidedBy"
       from call_terms t join person p on p.id = t.proposed_by left join person d on d.id = t.decided_by
      where t.call_id = $1 order by t.proposed_at desc`,
    [callId],
  );
  const funds = await sql.query<FundRow>(
    `select f.id, f.name, coalesce(p.deposited, 0) as deposited, coalesce(p.available, 0) as available, coalesce(p.reserved, 0) as reserved,
            coalesce(p.conditional, 0) as conditional, coalesce(p.earned, 0) as earned
       from match_fund f left join match_fund_position p on p.fund_id = f.id where f.call_id = $1 order by f.priority, f.id`,
    [callId],
  );
  const deposits = await sql.query<DepositRow>(
    `select d.id, f.name as fund, d.amount, d.reference, d.state::text, p.name as recorded_by, p.id as recorded_by_id
       from fund_deposit d join match_fund f on f.id = d.fund_id join person p on p.id = d.recorded_by
      where f.call_id = $1 order by d.recorded_at desc`,
    [callId],
  );
  const campaigns = await sql.query<CampaignRow>(
    `select c.id, c.slug, c.title, c.state::text, c.goal, p.raised, p.match, p.donors, p.gate
       from campaign c join match_campaign_position p on p.campaign_id = c.id where c.call_id = $1 order by p.raised desc, c.title limit 500`,
    [callId],
  );
  const releases = await sql.query<ReleaseRow>(
    `select r.id, r.campaign_id, c.title, t.position, r.donations, r.total, p.name as proposed_by, p.id as proposed_by_id
       from release r join tranche t on t.id = r.tranche_id join campaign c on c.id = r.campaign_id join person p on p.id = r.proposed_by
      where c.call_id = $1 and r.state = 'proposed' order by r.proposed_at`,
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
    funds: funds.map((fund) => ({
      id: fund.id,
      name: fund.name,
      deposited: money(fund.deposited),
      available: money(fund.available),
      reserved: money(fund.reserved),
      conditional: money(fund.conditional),
      earned: money(fund.earned),
    })),
    deposits: deposits.map(({ amount, recorded_by, recorded_by_id, ...row }) => ({
      ...row,
      amount: money(amount),
      recordedBy: recorded_by,
      recordedById: recorded_by_id,
    })),
    campaigns: campaigns.map((row) => ({
      ...row,
      raised: money(row.raised),
      match: money(row.match),
      goal: money(row.goal),
    })),
    releases: releases.map((row) => ({
      id: row.id,
      campaignId: row.campaign_id,
      title: row.title,
      position: row.position,
      donations: money(row.donations),
      match: money(row.total - row.donations),
      total: money(row.total),
      proposedBy: row.proposed_by,
      proposedById: row.proposed_by_id,
    })),
  };
}
