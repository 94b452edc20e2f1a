import type { Database } from "#app/db/database.server.ts";
import { readDelayedRefunds } from "./delayed-refunds.server.ts";
import { readDisputeList } from "./dispute-list.server.ts";
import { readFraudSignals } from "./fraud-signals.server.ts";
import { countHeldGifts } from "./held-gifts.server.ts";
import { readOwedList, readWrittenOffList } from "./owed-list.server.ts";
import { readRecordedCapital } from "./recorded-capital.server.ts";
import { readRefundProgress } from "./refund-progress.server.ts";
import { readRefundRequests } from "./refund-requests.server.ts";
import { readRecordedRepayments } from "./repayments.server.ts";
import { readRunningCampaigns } from "./running-campaigns.server.ts";
import { readStripePayoutList } from "./stripe-payout-list.server.ts";

/** What only operators see of the money: how many payments look like fraud, how many gifts and charges of the bank wait for a person, disputes, refunds asked for, delayed and under way, what moves to our bank, what campaigns owe, and those that run. */
export async function readMoneyDesk(db: Database, { now, formId }: { now: Date; formId: string }) {
  return {
    signalCount: (await readFraudSignals(db)).length,
    heldCount: await countHeldGifts(db.sql),
    chargeCount: await db.prisma.bankCharge.count({ where: { state: "proposed" } }),
    disputes: await readDisputeList(db),
    requests: await readRefundRequests(db.sql),
    delayed: await readDelayedRefunds(db.sql),
    refunding: await readRefundProgress(db.sql),
    stripe: { ...(await readStripePayoutList(db, { now })), formId },
    capital: await readRecordedCapital(db.sql),
    owed: await readOwedList(db, { campaignId: null, callId: null }),
    writtenOff: await readWrittenOffList(db),
    recorded: await readRecordedRepayments(db.sql),
    running: await readRunningCampaigns(db, { now }),
  };
}
