import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { readOwedMoney } from "#app/ledger/owed-money.server.ts";

export type CallFund = {
  id: string;
  name: string;
  /** All that was confirmed: the sum of what follows. */
  deposited: MoneyData;
  /** Released match of donations that were given back since: campaigns owe it. */
  recoverable: MoneyData;
  available: MoneyData;
  reserved: MoneyData;
  conditional: MoneyData;
  earned: MoneyData;
};

export type CallDeposit = {
  id: string;
  fund: string;
  amount: MoneyData;
  reference: string;
  state: string;
  recordedBy: string;
  recordedById: string;
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
type DepositRow = {
  id: string;
  fund: string;
  amount: bigint;
  reference: string;
  state: string;
  recorded_by: string;
  recorded_by_id: string;
};

/** The funds of a call with where their money is. The rules count on what is left of a deposit without what must come back. Two queries. */
export async function readCallFunds(
  sql: Sql,
  { callId, currency }: { callId: string; currency: Currency },
): Promise<CallFund[]> {
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  const owed = (await readOwedMoney(sql, { campaignId: null, callId })).flatMap(({ match }) => match);
  const recoverable = (fund: string) =>
    owed.reduce((sum, { fundId, amount }) => (fundId === fund ? sum + amount : sum), 0n);
  const funds = await sql.query<FundRow>(
    `select f.id, f.name, coalesce(p.deposited, 0) as deposited, coalesce(p.available, 0) as available, coalesce(p.reserved, 0) as reserved,
            coalesce(p.conditional, 0) as conditional, coalesce(p.earned, 0) as earned
       from match_fund f left join match_fund_position p on p.fund_id = f.id where f.call_id = $1 order by f.priority, f.id`,
    [callId],
  );
  return funds.map((fund) => ({
    id: fund.id,
    name: fund.name,
    deposited: money(fund.deposited + recoverable(fund.id)),
    recoverable: money(recoverable(fund.id)),
    available: money(fund.available),
    reserved: money(fund.reserved),
    conditional: money(fund.conditional),
    earned: money(fund.earned),
  }));
}

/** What was paid into them, newest first. One query. */
export async function readCallDeposits(
  sql: Sql,
  { callId, currency }: { callId: string; currency: Currency },
): Promise<CallDeposit[]> {
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  const deposits = await sql.query<DepositRow>(
    `select d.id, f.name as fund, d.amount, d.reference, d.state::text, p.name as recorded_by, p.id as recorded_by_id
       from fund_deposit d join match_fund f on f.id = d.fund_id join person p on p.id = d.recorded_by
      where f.call_id = $1 order by d.recorded_at desc`,
    [callId],
  );
  return deposits.map(({ amount, recorded_by, recorded_by_id, ...row }) => ({
    ...row,
    amount: money(amount),
    recordedBy: recorded_by,
    recordedById: recorded_by_id,
  }));
}
