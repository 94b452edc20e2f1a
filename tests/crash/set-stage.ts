import type { AppContext } from "#app/context.server.ts";
import { advanceDemoClock } from "#app/use-cases/advance-demo-clock.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { healEvents } from "#app/use-cases/payment/heal-events.server.ts";
import { readBalance } from "#app/use-cases/payment/read-balance.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../factories/running-campaign.ts";
import type { LoadOrder } from "../support/load-process.ts";
import { createPeople } from "../support/people.ts";
import { dayMs, type World } from "../support/world.ts";
import type { KillableProduct } from "./killable-product.ts";

/** A call with live campaigns, and others that were funded and wait for the approval of their release. */
export async function setStage(
  product: KillableProduct,
  { releases }: { releases: number },
): Promise<LoadOrder> {
  const context = await product.openContext();
  const world = worldOf(product, context);
  const tranches = [{ share: "1", needs: {} }];
  const call = await openFundedCall(world, {
    days: 60,
    deposit: 1_000_000_000n,
    tranches,
    terms: { gate: null },
  });
  const funded: string[] = [];
  for (let number = 0; number < releases; number++) {
    const { campaignId } = await launchCampaign(world, call, { goal: 2_000n, days: 2 });
    await give(world, { campaignId, amount: 2_000n, donor: `carmen${number}` });
    funded.push(campaignId);
  }
  await must(advanceDemoClock(context, { byMs: 3 * dayMs }));
  await context.refreshClock();
  await endDueCampaigns(context);
  await reachDueTranches(context);
  const releaseIds: string[] = [];
  for (const campaignId of funded) {
    const tranche = await context.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
    releaseIds.push((await must(proposeRelease(context, call.operator, tranche.id))).releaseId);
  }
  const campaignIds: string[] = [];
  for (let number = 0; number < 4; number++)
    campaignIds.push((await launchCampaign(world, call, { goal: 100_000_000n, days: 40 })).campaignId);
  return { campaignIds, releaseIds, operator: call.operator, matcher: call.luis };
}

/** What factories need of a world, on the killable product. */
function worldOf({ apiBase, emulator }: KillableProduct, context: AppContext): World {
  async function control(address: string, body: object): Promise<Record<string, unknown>> {
    const response = await fetch(`${apiBase}/_emulator/${address}`, {
      method: "POST",
      headers: { "x-emulator-control": "1" },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, unknown>;
  }

  async function settle(): Promise<void> {
    await healEvents(context, { healedAt: new Date(0) });
    while ((await settlePayments(context, { most: 200 })).taken > 0);
    await readBalance(context);
  }

  const now = () => context.clock.now();
  const parts = { ports: context, db: context.db, emulator, control, settle, now, ...createPeople(context) };
  return parts as unknown as World;
}
