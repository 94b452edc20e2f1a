import type { AppContext } from "#app/context.server.ts";
import type { Loop } from "#app/jobs/run-loop.server.ts";
import { convergeDonation } from "#app/use-cases/donation/converge-donation.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { healEvents } from "#app/use-cases/payment/heal-events.server.ts";
import { readBalance } from "#app/use-cases/payment/read-balance.server.ts";
import { settleDisputes } from "#app/use-cases/payment/settle-disputes.server.ts";

/** Events settled in one transaction, when so many wait: those who give meanwhile wait for its end, a tenth of a second. */
export const settledTogether = 1_000;

/** The loops that keep the book in step with Stripe: the settler reads only the database, the fetcher only Stripe. */
export function settlementLoops(context: AppContext): Loop[] {
  let balanceMoved = true;
  const readAgain = new Set<string>();
  let healedAt: Date | null = null;
  return [
    {
      name: "settler",
      everyMs: 100,
      async work() {
        const round = await settlePayments(context, { most: settledTogether });
        balanceMoved ||= round.balanceMoved;
        for (const donationId of round.readAgain) readAgain.add(donationId);
        return round.taken > 0;
      },
    },
    {
      name: "fetcher",
      everyMs: 1_000,
      async work() {
        for (const donationId of readAgain) {
          readAgain.delete(donationId);
          await convergeDonation(context, donationId);
        }
        if (!balanceMoved) return false;
        balanceMoved = false;
        await readBalance(context);
        return false;
      },
    },
    {
      name: "disputes",
      everyMs: 1_000,
      async work() {
        await settleDisputes(context);
        return false;
      },
    },
    {
      name: "healer",
      everyMs: 10_000,
      async work() {
        const startedAt = context.clock.now();
        const lost = await healEvents(context, { healedAt });
        if (lost !== null) healedAt = startedAt;
        balanceMoved = true;
        return false;
      },
    },
  ];
}
