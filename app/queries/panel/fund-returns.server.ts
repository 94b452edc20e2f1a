import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type FundReturnLine = {
  id: string;
  fund: string;
  amount: MoneyData;
  reason: string;
  state: "proposed" | "approved" | "rejected" | "sent";
  proposedBy: string;
  proposedById: string;
};

type Row = {
  id: string;
  fund: string;
  amount: bigint;
  reason: string;
  state: FundReturnLine["state"];
  proposed_by: string;
  proposed_by_id: string;
};

/** Unused money of a call's funds that goes back to the matcher, newest first. One query. */
export async function readFundReturns(
  sql: Sql,
  { callId, currency }: { callId: string; currency: Currency },
): Promise<FundReturnLine[]> {
  const rows = await sql.query<Row>(
    `select r.id, f.name as fund, r.amount, r.reason, r.state::text, p.name as proposed_by, p.id as proposed_by_id
       from fund_return r join match_fund f on f.id = r.fund_id join person p on p.id = r.proposed_by
      where f.call_id = $1 order by r.proposed_at desc`,
    [callId],
  );
  return rows.map(({ amount, proposed_by, proposed_by_id, ...row }) => ({
    ...row,
    amount: toMoneyData({ amount, currency }),
    proposedBy: proposed_by,
    proposedById: proposed_by_id,
  }));
}
