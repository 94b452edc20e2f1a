import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { retention } from "#app/domain/rights/retention.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { withdrawCampaign } from "#app/use-cases/campaign/withdraw-campaign.server.ts";
import { convergeDonation } from "#app/use-cases/donation/converge-donation.server.ts";
import { openSession } from "#app/use-cases/people/open-session.server.ts";
import { requestSignInCode } from "#app/use-cases/people/request-sign-in-code.server.ts";
import { forgetDue } from "#app/use-cases/rights/forget-due.server.ts";
import { sendOutbox } from "#app/use-cases/send-outbox.server.ts";
import { give, launchCampaign, must, openFundedCall, startGift } from "../../factories/running-campaign.ts";
import { createWorld, dayMs } from "../../support/world.ts";

test("what is over is forgotten when its time has come, and not a day before", async () => {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world, { days: 60 });
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { days: 30 });
  const paid = await give(world, { campaignId, amount: 2_000n, email: "paga@example.org" });
  const left = await startGift(world, { campaignId, amount: 500n, email: "dejada@example.org" });
  await must(requestSignInCode(ports, { email: "entra@example.org", locale: "es" }));
  await openSession(db.sql, ports, { ...entrepreneur, browser: null, hasSecondFactor: true });
  await sendOutbox(ports, { most: 100 });
  const draft = await must(draftCampaign(ports, entrepreneur, { title: "Otra", callId: call.callId }));
  await must(withdrawCampaign(ports, entrepreneur, { campaignId: draft.campaignId, reason: "" }));
  await world.wait(3_600_000);
  await convergeDonation(ports, left.donationId);
  await world.settle();
  const state = async () => ({
    codes: await db.prisma.signInCode.count(),
    sessions: await db.prisma.session.count(),
    left: (await db.prisma.donorContact.findUniqueOrThrow({ where: { donationId: left.donationId } })).email,
    paid: (await db.prisma.donorContact.findUniqueOrThrow({ where: { donationId: paid.donationId } })).email,
    told: (await db.sql.query("select from stripe_event where position('paga@example.org' in payload) > 0"))
      .length,
    asked: (
      await db.sql.query("select from checkout_attempt where position('@example.org' in request::text) > 0")
    ).length,
    sent: await db.prisma.outboxMessage.count({ where: { toEmail: { not: "" } } }),
    draft: (await db.prisma.campaign.findUniqueOrThrow({ where: { id: draft.campaignId } })).title,
  });
  const all = async () => {
    while (await forgetDue(ports));
    return state();
  };
  const first = await all();
  expect(first).toMatchObject({
    codes: 1,
    sessions: 1,
    left: "dejada@example.org",
    paid: "paga@example.org",
  });
  expect(first.told).toBeGreaterThan(0);
  expect(first.asked).toBe(2);
  await world.wait(retention.signInCodes.days * dayMs);
  expect(await all()).toMatchObject({ ...first, codes: 0 });
  await world.wait(30 * dayMs);
  expect(await all()).toMatchObject({ sessions: 0, left: null, paid: "paga@example.org", told: 0, asked: 0 });
  expect(await all()).toMatchObject({ sent: first.sent, draft: "Otra" });
  await world.wait(60 * dayMs);
  expect(await all()).toMatchObject({ sent: 0, draft: "Otra" });
  await world.wait(275 * dayMs);
  expect(await all()).toMatchObject({ draft: "—", paid: "paga@example.org" });
});

test("the page about privacy says the same days as the code", () => {
  const page = readFileSync("docs/privacy.md", "utf8");
  const rows = [...page.matchAll(/^\| `(\w+)` \| [^|]+ \| (\d+) \| ([^|]+) \|/gm)];
  expect(rows.map(([, name, days, after]) => [name, Number(days), after!.trim()])).toEqual(
    Object.entries(retention).map(([name, { days, after }]) => [name, days, after]),
  );
});
