import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { isBookWhole } from "#app/ledger/last-check.server.ts";
import { type ParkedEvents, readParkedEvents } from "./parked-events.server.ts";
import { type PayoutQueues, readPayoutQueues } from "./payout-queues.server.ts";
import { type RefundToTransfer, readRefundsToTransfer } from "./refunds-to-transfer.server.ts";
import { readWaitingBatches, type WaitingBatch } from "./waiting-batches.server.ts";
import { readWaitingEvidence, type WaitingEvidence } from "./waiting-evidence.server.ts";

type Queued = { id: string; campaignId: string; title: string; position: number; isSupplement: boolean };
export type Operation = PayoutQueues & {
  /** Reached tranches, to be proposed; and last ones that are paid, of campaigns that hold something again. */
  tranches: Queued[];
  /** Unused money that goes back to matchers, to be sent. */
  returns: { id: string; fund: string; call: string; amount: MoneyData }[];
  batches: WaitingBatch[];
  /** Whether money may leave. */
  isBookWhole: boolean;
  refunds: RefundToTransfer[];
  /** To be reviewed: of tranches, and final reports. */
  evidence: WaitingEvidence[];
  parked: ParkedEvents[];
  deposits: {
    id: string;
    callId: string;
    call: string;
    fund: string;
    amount: MoneyData;
    reference: string;
  }[];
  loops: { name: string; at: string; lastError: string | null }[];
};

type TrancheRow = {
  id: string;
  campaign_id: string;
  title: string;
  position: number;
  is_supplement: boolean;
};

/** The operator's queues: each item is one act that waits. Ten queries. */
export async function readOperation({ sql }: Database): Promise<Operation> {
  const tranches = await sql.query<TrancheRow>(
    `select t.id, t.campaign_id, c.title, t.position, t.state <> 'reached' as is_supplement
       from tranche t join campaign c on c.id = t.campaign_id
      where ${isSupplement} or t.state = 'reached' and c.state in ('funded', 'releasing') and not exists (
              select from tranche b where b.campaign_id = c.id and b.position < t.position and b.state in ('reached', 'proposed'))
      order by t.reached_at limit 100`,
  );
  const payoutQueues = await readPayoutQueues(sql);
  const returns = await sql.query<{
    id: string;
    fund: string;
    call: string;
    amount: bigint;
    currency: Currency;
  }>(
    `select r.id, f.name as fund, c.title as call, r.amount, f.currency
       from fund_return r join match_fund f on f.id = r.fund_id join call c on c.id = f.call_id
      where r.state = 'approved' order by r.decided_at limit 100`,
  );
  const deposits = await sql.query<{
    id: string;
    call_id: string;
    call: string;
    fund: string;
    amount: bigint;
    currency: Currency;
    reference: string;
  }>(
    `select d.id, f.call_id, c.title as call, f.name as fund, d.amount, f.currency, d.reference
       from fund_deposit d join match_fund f on f.id = d.fund_id join call c on c.id = f.call_id
      where d.state = 'recorded' order by d.recorded_at limit 100`,
  );
  const loops = await sql.query<{ name: string; at: Date; last_error: string | null }>(
    "select name, at, last_error from heartbeat order by name",
  );
  return {
    isBookWhole: await isBookWhole(sql),
    tranches: tranches.map(queued),
    ...payoutQueues,
    batches: await readWaitingBatches(sql),
    returns: returns.map(({ id, fund, call, ...money }) => ({ id, fund, call, amount: toMoneyData(money) })),
    refunds: await readRefundsToTransfer(sql),
    evidence: await readWaitingEvidence(sql, { callId: null }),
    parked: await readParkedEvents(sql),
    deposits: deposits.map(({ call_id, amount, currency, ...row }) => ({
      ...row,
      callId: call_id,
      amount: toMoneyData({ amount, currency }),
    })),
    loops: loops.map(({ name, at, last_error }) => ({ name, at: at.toISOString(), lastError: last_error })),
  };
}

/** A last tranche that is paid, of a campaign that holds something and for which nothing is proposed. */
const isSupplement = `t.state in ('paid', 'confirmed') and c.state in ('releasing', 'reporting', 'closed')
  and not exists (select from tranche n where n.campaign_id = c.id and n.position > t.position)
  and not exists (select from release r where r.tranche_id = t.id and r.state = 'proposed')
  and exists (select from account a join balance b on b.account_id = a.id
               where a.campaign_id = c.id and a.kind = 'liability' and a.code not like '%:payable' and b.amount <> 0)`;

function queued({ id, campaign_id, title, position, is_supplement }: TrancheRow): Queued {
  return { id, campaignId: campaign_id, title, position, isSupplement: is_supplement };
}
