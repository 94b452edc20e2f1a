import type { Actor } from "#app/domain/access/actor.ts";
import { createPayoutBatch } from "#app/use-cases/payout/create-payout-batch.server.ts";
import { readPickupCodes } from "#app/use-cases/payout/read-pickup-codes.server.ts";
import { sendPayoutBatch } from "#app/use-cases/payout/send-payout-batch.server.ts";
import {
  approvedBatch,
  approvedReleases,
  inCash,
  keepProofOf,
  stateAccount,
} from "../../factories/payouts.ts";
import { type FundedCall, must } from "../../factories/running-campaign.ts";
import type { World } from "../../support/world.ts";

/** Batches of payouts at each step, an account that may be blocked, and cash to be picked up. */
export async function payoutsMade(
  world: World,
  { call, inReview }: { call: FundedCall; inReview: Actor & { kind: "person" } },
) {
  const { ports } = world;
  const titles = ["Por juntar", "Por aprobar lote", "Por enviar lote", "Por retirar lote", "Por recoger"];
  const released = await approvedReleases(world, call, { titles, days: 3 });
  const [free, waiting, ready, unwanted, picked] = released;
  for (const { entrepreneur } of [free!, waiting!, ready!, unwanted!])
    await stateAccount(world, entrepreneur);
  await stateAccount(world, picked!.entrepreneur, inCash);
  const create = async ({ releaseId }: { releaseId: string }) =>
    (await must(createPayoutBatch(ports, call.operator, { releaseIds: [releaseId] }))).batchId;
  const cashBatchId = await approvedBatch(world, call, [picked!.releaseId]);
  const slip = { isTyped: true, reference: "agency", proofHash: await keepProofOf(world, "agency") };
  await must(sendPayoutBatch(ports, call.operator, { batchId: cashBatchId, ...slip }));
  const [pickup] = await must(readPickupCodes(ports, picked!.entrepreneur));
  const { accountId } = await stateAccount(world, inReview);
  return {
    freeReleaseId: free!.releaseId,
    waitingBatchId: await create(waiting!),
    unwantedBatchId: await create(unwanted!),
    readyBatchId: await approvedBatch(world, call, [ready!.releaseId]),
    pickup: { payoutId: pickup!.payoutId, code: pickup!.code },
    blockableAccountId: accountId,
  };
}
