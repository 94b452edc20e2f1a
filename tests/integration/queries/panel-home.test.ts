import { expect, test } from "vitest";
import { readPanelHome } from "#app/queries/panel/panel-home.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { writeComment } from "#app/use-cases/comment/write-comment.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld, dayMs } from "../../support/world.ts";

test("an entrepreneur reads at home what each of their campaigns waits for, and nothing of others", async () => {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const { campaignId, entrepreneur, slug } = await launchCampaign(world, call);
  await launchCampaign(world, call, { title: "De otra" });
  await world.wait(dayMs);
  await must(draftCampaign(ports, entrepreneur, { title: "La segunda", callId: call.callId }));
  const { accessToken } = await give(world, { campaignId, amount: 500n, donor: "carmen" });
  const ask = { slug, kind: "question", text: "¿Cuándo llega?", name: "Carmen" } as const;
  await must(writeComment(ports, { accessToken }, ask));
  const { campaigns } = await readPanelHome(db, { personId: entrepreneur.personId, organisationIds: [] });
  expect(campaigns.map(({ title, next }) => [title, next])).toMatchObject([
    ["La segunda", [{ kind: "draft" }]],
    [expect.any(String), [{ kind: "questions", count: 1 }, { kind: "milestone" }]],
  ]);
});
