import { enactDueTerms } from "#app/use-cases/call/enact-due-terms.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { endOverdueCheckouts } from "#app/use-cases/donation/end-overdue-checkouts.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { readBalance } from "#app/use-cases/payment/read-balance.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import type { Stage } from "../stage.ts";
import { settleAll } from "./give-together.ts";

/** What the loops of a running platform do by themselves, once a day here. */
export async function keepHouse(stage: Stage): Promise<void> {
  const { ports } = stage;
  await settleAll(ports);
  await enactDueTerms(ports);
  await endOverdueCheckouts(ports, { most: 100 });
  await endDueCampaigns(ports);
  await reachDueTranches(ports);
  await sendRefunds(ports, { most: 100 });
  await readBalance(ports);
}
