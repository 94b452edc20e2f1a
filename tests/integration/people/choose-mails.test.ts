import { expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { readMailWishes } from "#app/queries/panel/mail-wishes.server.ts";
import { tellEndingCampaigns } from "#app/use-cases/campaign/tell-ending-campaigns.server.ts";
import { publishNews } from "#app/use-cases/news/publish-news.server.ts";
import { chooseMails, type MailWishes } from "#app/use-cases/people/choose-mails.server.ts";
import { tellReviewers } from "#app/use-cases/tell-reviewers.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld, dayMs, type World } from "../../support/world.ts";

/** A live campaign to which carmen, who signed in, and jorge gave. */
async function givenCampaign() {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const campaign = await launchCampaign(world, call);
  const carmen = await world.addPerson("Carmen");
  for (const donor of ["carmen", "jorge"])
    await give(world, { campaignId: campaign.campaignId, amount: 500n, donor });
  await db.prisma.outboxMessage.deleteMany();
  const choose = (actor: Actor, wishes: Partial<MailWishes>) =>
    must(chooseMails(ports, actor, { kinds: {}, news: null, ...wishes }));
  return { world, ports, call, carmen, choose, ...campaign };
}

const mailed = async ({ db }: World, kind: string) =>
  (await db.prisma.outboxMessage.findMany({ where: { kind } })).map(({ toEmail }) => toEmail).sort();
const wishesOf = ({ db, ports }: World, personId: string, email: string) =>
  readMailWishes(db.sql, { personId, donor: ports.keyedHash("donor", email) });

test("a reviewer who refuses it is not told what waits, the others are; what waits to be sent is not sent", async () => {
  const { world, ports, call, campaignId, entrepreneur, choose } = await givenCampaign();
  const sent = { what: "report", id: campaignId, matcherId: call.matcherId } as const;
  const submit = (sentAt: Date) =>
    tellReviewers(world.db.sql, { ...sent, sentAt, author: entrepreneur.personId }, { now: sentAt });
  await submit(world.now());
  const all = ["ana@example.org", "luis@example.org", "olga@example.org", "teresa@example.org"];
  expect(await mailed(world, "review-waiting")).toEqual(all);

  await choose(call.ana, { kinds: { "review-waiting": false } });
  const others = all.slice(1);
  expect(await mailed(world, "review-waiting")).toEqual(others);
  await submit(new Date(world.now().getTime() + 1_000));
  expect(await mailed(world, "review-waiting")).toEqual([...others, ...others].sort());
  expect((await wishesOf(world, call.ana.personId, "ana@example.org")).kinds).toEqual([
    { kind: "review-waiting", isWanted: false },
  ]);

  await choose(call.ana, { kinds: { "review-waiting": true } });
  await submit(new Date(world.now().getTime() + 2_000));
  expect((await mailed(world, "review-waiting")).filter((to) => to === "ana@example.org")).toHaveLength(1);
  // One already sent stays on record.
  await ports.db.sql.query("update outbox_message set sent_at = now(), next_attempt_at = null");
  await choose(call.ana, { kinds: { "review-waiting": false } });
  expect(await mailed(world, "review-waiting")).toContain("ana@example.org");
});

test("an entrepreneur who refuses the reminder gets none, and the loop does not come back to it", async () => {
  const { world, ports, campaignId, entrepreneur, choose } = await givenCampaign();
  const { email } = await world.db.prisma.person.findUniqueOrThrow({ where: { id: entrepreneur.personId } });
  const { deadlineAt } = await world.db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  await world.wait(deadlineAt!.getTime() - world.now().getTime() - dayMs / 2);
  await choose(entrepreneur, { kinds: { "campaign-ending": false } });
  expect(await tellEndingCampaigns(ports)).toBe(0);
  expect(await mailed(world, "campaign-ending")).toEqual([]);
  await choose(entrepreneur, { kinds: { "campaign-ending": true } });
  expect(await tellEndingCampaigns(ports)).toBe(1);
  expect(await mailed(world, "campaign-ending")).toEqual([email]);
});

test("news are chosen by campaign or refused altogether, for one's own address alone", async () => {
  const { world, ports, carmen, campaignId, entrepreneur, choose } = await givenCampaign();
  const content = { title: "Llegó la paja", text: "Ya tejemos.", pictures: [] };
  const publish = async () => {
    await world.wait(dayMs / 2);
    await must(publishNews(ports, entrepreneur, { campaignId, content }));
  };
  const wishes = () => wishesOf(world, carmen.personId, "carmen@example.org");
  expect(await wishes()).toMatchObject({ isNoNews: false, campaigns: [{ id: campaignId, isWanted: true }] });
  await publish();
  expect(await mailed(world, "campaign-news")).toEqual(["carmen@example.org", "jorge@example.org"]);

  const news = { isNone: false, shown: [campaignId], wanted: [] as string[] };
  await choose(carmen, { news });
  expect(await mailed(world, "campaign-news")).toEqual(["jorge@example.org"]);
  expect((await wishes()).campaigns).toMatchObject([{ isWanted: false }]);
  await choose(carmen, { news: { ...news, wanted: [campaignId] } });
  await choose(carmen, { news: { ...news, isNone: true } });
  expect(await wishes()).toMatchObject({ isNoNews: true });
  await publish();
  expect(await mailed(world, "campaign-news")).toEqual(["jorge@example.org", "jorge@example.org"]);
  await choose(carmen, { news: { ...news, wanted: [campaignId] } });
  expect(await wishes()).toMatchObject({ isNoNews: false, campaigns: [{ isWanted: true }] });

  // Who did not give to it keeps nothing about it, and changes nothing of others.
  const stranger = await world.addPerson("Ajena");
  await choose(stranger, { news });
  expect(await world.db.prisma.newsRefusal.count()).toBe(0);
  expect((await wishesOf(world, stranger.personId, "ajena@example.org")).campaigns).toEqual([]);
});
