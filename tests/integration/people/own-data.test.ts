import { expect, test } from "vitest";
import { readOwnData } from "#app/queries/panel/own-data.server.ts";
import { publishNews } from "#app/use-cases/news/publish-news.server.ts";
import { thankDonors } from "#app/use-cases/news/thank-donors.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld } from "../../support/world.ts";

test("who asks has all that is kept of them, and nothing of anybody else", async () => {
  const world = await createWorld();
  const { prisma } = world.db;
  const { campaignId } = await launchCampaign(world, await openFundedCall(world));
  const mine = await give(world, { campaignId, amount: 2_000n, email: "carmen@example.org" });
  await give(world, { campaignId, amount: 3_000n, email: "otra@example.org" });
  await prisma.donorContact.update({ where: { donationId: mine.donationId }, data: { message: "Ánimo" } });
  const person = await prisma.person.create({
    data: { id: world.ports.ids.id(), email: "carmen@example.org", name: "Carmen", createdAt: world.now() },
  });
  const data = await readOwnData(world.db, person.id);
  expect(data.person).toMatchObject([{ name: "Carmen", email: "carmen@example.org" }]);
  expect(data.donations).toMatchObject([{ id: mine.donationId, amount: 2_000n, message: "Ánimo" }]);
  expect([data.campaigns, data.roles, data.comments]).toEqual([[], [], []]);

  const { entrepreneurId } = await prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const entrepreneur = { kind: "person", personId: entrepreneurId, roles: [] } as const;
  const content = { title: "Empezamos", text: "Llegó la paja.", pictures: [] };
  await must(publishNews(world.ports, entrepreneur, { campaignId, content }));
  await must(thankDonors(world.ports, entrepreneur, { campaignId, text: "Gracias a todos." }));
  await prisma.finalReport.create({ data: { campaignId, text: "Ya coso de día.", writtenAt: world.now() } });
  const written = await readOwnData(world.db, entrepreneurId);
  expect([written.news, written.thanks, written.reports]).toMatchObject([
    [{ campaignId, title: "Empezamos" }],
    [{ campaignId, text: "Gracias a todos." }],
    [{ campaignId, text: "Ya coso de día." }],
  ]);
  expect(written.campaigns).toMatchObject([{ id: campaignId, state: "live" }]);
  expect(written.donations).toEqual([]);
});

test("every table that names a person by their id or address is among it, or stands here with its reason", async () => {
  const world = await createWorld();
  const rows = await world.db.sql.query<{ place: string }>(
    `select table_name || '.' || column_name as place from information_schema.columns
      where table_schema = 'public' and column_name in ('person_id', 'entrepreneur_id', 'email', 'owner_id') order by 1`,
  );
  const told = [
    "campaign.entrepreneur_id",
    "comment.person_id",
    "consent.person_id",
    "donor_contact.email",
    "evidence_step.person_id",
    "mail_refusal.person_id",
    "membership.person_id",
    "passkey.person_id",
    "payout_account.person_id",
    "person.email",
    "person_phone.person_id",
    "session.person_id",
    "text_message.person_id",
  ];
  const leftOut = {
    "facilitation.email": "only until they answer",
    "erasure.email": "only until the mailed link is used or over",
    "hand_gift.email": "once confirmed it is a donation, with this address in its contact",
    "membership_proposal.email": "once given it is a role",
    "recovery_code.person_id": "a secret, kept as a hash",
    "second_factor.person_id": "a secret, encrypted",
    "sign_in_code.email": "a secret, kept as a hash for some minutes",
  };
  expect(rows.map(({ place }) => place)).toEqual([...told, ...Object.keys(leftOut)].sort());
});
