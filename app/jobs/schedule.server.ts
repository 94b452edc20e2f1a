import type { AppContext } from "#app/context.server.ts";
import { checkBookWhenDue } from "#app/use-cases/book/check-book.server.ts";
import { createSealing } from "#app/use-cases/book/seal-entries.server.ts";
import { tellSealHead } from "#app/use-cases/book/tell-seal-head.server.ts";
import { closeCall, findCallsToClose } from "#app/use-cases/call/close-call.server.ts";
import { enactDueTerms } from "#app/use-cases/call/enact-due-terms.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { openDueCampaigns } from "#app/use-cases/campaign/open-due-campaigns.server.ts";
import { tellEndingCampaigns } from "#app/use-cases/campaign/tell-ending-campaigns.server.ts";
import { doEach } from "#app/use-cases/do-each.server.ts";
import { endOverdueCheckouts } from "#app/use-cases/donation/end-overdue-checkouts.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { tellHeldGifts } from "#app/use-cases/donation/tell-held-gifts.server.ts";
import { sendDigests } from "#app/use-cases/facilitation/send-digests.server.ts";
import { bearAllFees } from "#app/use-cases/payment/bear-fees.server.ts";
import { reconcileBalanceWhenDue } from "#app/use-cases/payment/reconcile-balance.server.ts";
import { sendStripePayouts } from "#app/use-cases/payment/send-stripe-payouts.server.ts";
import { settleStripePayouts } from "#app/use-cases/payment/settle-stripe-payouts.server.ts";
import { stopCardTesting } from "#app/use-cases/payment/stop-card-testing.server.ts";
import { issueReceipts } from "#app/use-cases/receipt/issue-receipts.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { setOffAllOwed } from "#app/use-cases/release/set-off-owed.server.ts";
import { forgetDue } from "#app/use-cases/rights/forget-due.server.ts";
import { createFileSweep } from "#app/use-cases/rights/remove-unnamed-files.server.ts";
import { sendOutbox } from "#app/use-cases/send-outbox.server.ts";
import { sendTexts } from "#app/use-cases/send-texts.server.ts";
import type { Loop } from "./run-loop.server.ts";

/** Of the 100 requests a second that Stripe allows, two workers that repeat every refund leave some for donors. */
const refundPace = { most: 60, perSecond: 20 };

/** Everything that happens by itself, on one page. Each looks for what is due and does it; doing it twice does it once. */
export function schedule(context: AppContext): Loop[] {
  const sweepFiles = createFileSweep(context);
  return [
    {
      name: "clock",
      everyMs: 500,
      async work() {
        await context.refreshClock();
        return false;
      },
    },
    {
      name: "outbox",
      everyMs: 1_000,
      async work() {
        const taken = [() => sendOutbox(context, { most: 20 }), () => sendTexts(context, { most: 20 })];
        return (await doEach(taken, (send) => send())).includes(20);
      },
    },
    { name: "sealing", everyMs: 1_000, work: createSealing(context) },
    {
      name: "refunds",
      everyMs: 2_000,
      work: async () => (await sendRefunds(context, refundPace)) === refundPace.most,
    },
    {
      name: "receipts",
      everyMs: 1_000,
      // At a steady pace, whatever waits: the settlement has the machine first.
      async work() {
        await issueReceipts(context, { issuer: context.issuer, most: 2_000 });
        return false;
      },
    },
    {
      name: "payouts",
      everyMs: 2_000,
      async work() {
        await sendStripePayouts(context, { most: 20 });
        await settleStripePayouts(context);
        return false;
      },
    },
    {
      name: "cards",
      everyMs: 2_000,
      async work() {
        await stopCardTesting(context);
        return false;
      },
    },
    {
      name: "deadlines",
      everyMs: 5_000,
      async work() {
        const steps: (() => Promise<unknown>)[] = [
          () => enactDueTerms(context),
          () => endOverdueCheckouts(context, { most: 50 }),
          () => openDueCampaigns(context),
          () => endDueCampaigns(context),
          () => tellEndingCampaigns(context),
          async () => doEach(await findCallsToClose(context), (callId) => closeCall(context, callId)),
          () => bearAllFees(context),
          () => setOffAllOwed(context),
          () => reachDueTranches(context),
        ];
        await doEach(steps, (step) => step());
        return false;
      },
    },
    {
      name: "checking",
      everyMs: 30_000,
      async work() {
        await checkBookWhenDue(context);
        await tellHeldGifts(context);
        await sendDigests(context);
        await tellSealHead(context);
        await reconcileBalanceWhenDue(context);
        return false;
      },
    },
    {
      name: "forgetting",
      everyMs: 10_000,
      work: () => forgetDue(context),
    },
    {
      name: "files",
      everyMs: 10_000,
      // At a steady pace, however many there are.
      async work() {
        await sweepFiles();
        return false;
      },
    },
  ];
}
