import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { waitingCampaigns } from "../campaigns/waiting.ts";
import { campaignOf, must, type Stage } from "../stage.ts";
import { approveCampaign, submitTheCampaign, submittedAtOf } from "./launch-campaign.ts";

/** Campaigns handed in lately, to end in so many days. */
export async function submitWaiting(stage: Stage): Promise<void> {
  for (const content of waitingCampaigns) await submitTheCampaign(stage, { content, until: 32 });
}

/** Of these, one waits for everybody, one for the matcher, and one came back with a question. */
export async function reviewWaiting(stage: Stage): Promise<void> {
  await approveCampaign(stage, { key: "ponchos-perros", side: "operator" });
  const { campaignId } = campaignOf(stage, "bicis-riobamba");
  const comment =
    "Falta decir quién responde si una bicicleta prestada se daña, y adjuntar la cotización de los repuestos.";
  const submittedAt = await submittedAtOf(stage, campaignId);
  const review = { campaignId, side: "operator", decision: "changes_asked", comment, submittedAt } as const;
  await must(reviewCampaign(stage.ports, stage.staff.second, review));
}
