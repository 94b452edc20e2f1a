import type { DonationStart } from "#app/use-cases/donation/start-donation.server.ts";
import { launchCampaign, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld, type World } from "../../support/world.ts";

/** A live campaign of 20 days in a call that ends with it, and the form a donor sends for it. */
export async function openCampaign(options: Parameters<typeof openFundedCall>[1] = {}) {
  const world = await createWorld();
  const call = await openFundedCall(world, { days: 20, deposit: 20_000_000n, ...options });
  const { campaignId } = await launchCampaign(world, call, { goal: 10_000_000n });
  return { world, call, campaignId, ports: world.ports, form: formOf(world, campaignId) };
}

function formOf(world: World, campaignId: string) {
  return (change: Partial<DonationStart> = {}): DonationStart => ({
    campaignId,
    amount: 2_000n,
    tip: 0n,
    feeCover: 0n,
    promisedMatch: 0n,
    email: "carmen@example.org",
    name: null,
    message: null,
    isAnonymous: true,
    locale: "es",
    accessToken: world.ports.ids.token(),
    address: null,
    ...change,
  });
}
