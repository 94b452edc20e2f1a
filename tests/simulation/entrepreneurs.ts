import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { writtenCampaign } from "../factories/written-campaign.ts";
import type { Cast } from "./cast.ts";
import { dayMs, hourMs, must, type Stage } from "./simulated-stage.ts";

/** Somebody writes a campaign and submits it; both sides read it a few hours later, and sometimes ask for changes first. */
export async function submitSomething(stage: Stage, cast: Cast, { days }: { days: number }): Promise<string> {
  const { ports, chance } = stage;
  const entrepreneur = await stage.addPerson(`Yusmary-${ports.ids.token().slice(0, 8)}`);
  const title = "Sombreros de paja toquilla";
  const { campaignId } = await must(draftCampaign(ports, entrepreneur, { title, callId: cast.callId }));
  const goal = BigInt(5_000 + chance.below(60_000));
  const deadline = stage.now() + (3 + chance.below(2 * days)) * dayMs;
  const content = writtenCampaign({
    title,
    goal,
    deadlineAt: new Date(Math.min(deadline, cast.closesAt - hourMs)),
  });
  await must(editCampaign(ports, entrepreneur, { campaignId, content }));
  const first = await submitCampaign(ports, entrepreneur, campaignId);
  if (!first.ok) return first.refusal.kind;
  const review = async (submittedAt: Date) => {
    const approval = { campaignId, decision: "approved", comment: "", submittedAt } as const;
    await must(reviewCampaign(ports, cast.operators[0], { side: "operator", ...approval }));
    await must(reviewCampaign(ports, cast.matchers[0], { side: "matcher", ...approval }));
    cast.campaigns.push({ campaignId, entrepreneur });
    return "live";
  };
  if (chance.inHundred(75)) {
    stage.plan(stage.now() + 3 * hourMs, "reviews", () => review(first.value.submittedAt));
    return "submitted";
  }
  stage.plan(stage.now() + 2 * hourMs, "asks for changes", async () => {
    const { submittedAt } = first.value;
    const wish = { campaignId, decision: "changes_asked", comment: "A photo, please", submittedAt } as const;
    await must(reviewCampaign(ports, cast.operators[1], { side: "operator", ...wish }));
    await must(editCampaign(ports, entrepreneur, { campaignId, content }));
    const again = await must(submitCampaign(ports, entrepreneur, campaignId));
    stage.plan(stage.now() + 3 * hourMs, "reviews again", () => review(again.submittedAt));
    return "changed";
  });
  return "submitted";
}
