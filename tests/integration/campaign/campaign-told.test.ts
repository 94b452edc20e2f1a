import { expect, test } from "vitest";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { pauseCampaign } from "#app/use-cases/campaign/pause-campaign.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { sentMails } from "../../support/sent-mails.ts";
import { createWorld, dayMs } from "../../support/world.ts";

async function liveCampaign() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 80_000n });
  const { email } = await world.db.prisma.person.findUniqueOrThrow({ where: { id: entrepreneur.personId } });
  const pause = (isPaused: boolean, reason = "") =>
    pauseCampaign(world.ports, call.operator, { campaignId, isPaused, reason });
  const texts = async (kind: string) => (await sentMails(world, kind)).map(({ text = "" }) => text);
  return { world, campaignId, email, pause, texts };
}

test("an entrepreneur is told of each pause with its reason, and of its end", async () => {
  const { world, email, pause, texts } = await liveCampaign();
  expect(await pause(true, " ")).toMatchObject({ ok: false });
  await must(pause(true, "we look at the lease"));
  expect(await pause(true, "again")).toMatchObject({ ok: false });
  await must(pause(false));
  await must(pause(true, "and at the licence"));
  const told = await texts("campaign-told");
  for (const words of [
    "Motivo: we look at the lease",
    "recibe aportes otra vez",
    "Motivo: and at the licence",
  ])
    expect(told, "each with its own reason, though others came after it").toContainEqual(
      expect.stringContaining(words),
    );
  expect((await sentMails(world, "campaign-told")).map(({ to }) => to)).toEqual([email, email, email]);
});

test("an entrepreneur is told once that the campaign failed, and its donors why their gift comes back", async () => {
  const { world, campaignId, email, texts } = await liveCampaign();
  await give(world, { campaignId, amount: 1_000n, donor: "carmen" });
  await world.wait(21 * dayMs);
  expect(await endDueCampaigns(world.ports)).toBe(1);
  expect(await endDueCampaigns(world.ports)).toBe(0);
  expect(await sentMails(world, "campaign-told")).toMatchObject([
    { to: email, text: expect.stringContaining("sin llegar a su meta de $800,00") },
  ]);
  expect(await texts("refund-decided")).toEqual([expect.stringContaining("terminó sin llegar a su meta")]);
  expect(await texts("campaign-funded")).toEqual([]);
});
