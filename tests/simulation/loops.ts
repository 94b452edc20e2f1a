import { closeCall, findCallsToClose } from "#app/use-cases/call/close-call.server.ts";
import { enactDueTerms } from "#app/use-cases/call/enact-due-terms.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { endOverdueCheckouts } from "#app/use-cases/donation/end-overdue-checkouts.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { bearAllFees } from "#app/use-cases/payment/bear-fees.server.ts";
import { healEvents } from "#app/use-cases/payment/heal-events.server.ts";
import { readBalance } from "#app/use-cases/payment/read-balance.server.ts";
import { sendStripePayouts } from "#app/use-cases/payment/send-stripe-payouts.server.ts";
import { settleDisputes } from "#app/use-cases/payment/settle-disputes.server.ts";
import { settleStripePayouts } from "#app/use-cases/payment/settle-stripe-payouts.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { setOffAllOwed } from "#app/use-cases/release/set-off-owed.server.ts";
import { outcomeOf, type Stage } from "./simulated-stage.ts";

/** The product's loops, of which one runs a round at a drawn moment. */
export function createLoops(stage: Stage) {
  const { ports, chance } = stage;
  let healedAt: Date | null = null;

  const rounds = {
    async settler() {
      const most = 1 + chance.below(40);
      const { taken } = await settlePayments(ports, { most, together: 1 + (most % 5) });
      return taken;
    },
    fetcher: () => readBalance(ports),
    disputes: () => settleDisputes(ports),
    async payouts() {
      const sent = await sendStripePayouts(ports, { most: 20 });
      return `${sent} sent, ${await settleStripePayouts(ports)} settled`;
    },
    async healer() {
      const startedAt = ports.clock.now();
      const lost = await healEvents(ports, { healedAt });
      if (lost !== null) healedAt = startedAt;
      return lost;
    },
    refunds: () => sendRefunds(ports, { most: 20 }),
    async deadlines() {
      const enacted = await enactDueTerms(ports);
      const over = await endOverdueCheckouts(ports, { most: 50 });
      const ended = await endDueCampaigns(ports);
      const closed: string[] = [];
      for (const callId of await findCallsToClose(ports))
        closed.push(outcomeOf(await closeCall(ports, callId)));
      const borne = await bearAllFees(ports);
      const setOff = await setOffAllOwed(ports);
      const reached = await reachDueTranches(ports);
      return `terms ${enacted}, checkouts ${over}, campaigns ${ended}, fees ${borne}, set off ${setOff}, tranches ${reached} ${closed.join()}`;
    },
  };

  return {
    /** One round of one loop. */
    async turn(): Promise<string> {
      const name = chance.weighted<keyof typeof rounds>([
        ["settler", 45],
        ["fetcher", 15],
        ["disputes", 6],
        ["payouts", 6],
        ["healer", 8],
        ["refunds", 12],
        ["deadlines", 20],
      ]);
      return `${name} ${await rounds[name]()}`;
    },
    /** What never rests for long: lost events are fetched, settled, and the balance is read. */
    async keepUp(): Promise<string> {
      let lost = await rounds.healer();
      // In the time of one simulated step the product's loop asks hundreds of times.
      for (let tries = 1; lost === null && tries < 20; tries++) lost = await rounds.healer();
      while ((await rounds.settler()) > 0);
      return `healer ${lost}, refunds ${await rounds.refunds()}, fetcher ${await rounds.fetcher()}, disputes ${await rounds.disputes()}`;
    },
    /** All loops, until nothing is left to do for any of them. */
    async drain(): Promise<string> {
      healedAt = new Date(0);
      for (const name of ["healer", "deadlines", "refunds", "healer"] as const) await rounds[name]();
      while ((await rounds.settler()) > 0);
      await rounds.fetcher();
      await rounds.disputes();
      for (const name of ["refunds", "payouts", "fetcher"] as const) await rounds[name]();
      return rounds.deadlines();
    },
  };
}
