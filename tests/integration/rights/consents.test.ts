import { expect, test } from "vitest";
import { consentText } from "#app/domain/campaign/picture-consent.ts";
import { readOwnData } from "#app/queries/panel/own-data.server.ts";
import { readOwnConsents } from "#app/queries/rights/own-consents.server.ts";
import { givePictureConsent } from "#app/use-cases/campaign/give-picture-consent.server.ts";
import { chooseNews } from "#app/use-cases/news/choose-news.server.ts";
import { writeUnsubscribeToken } from "#app/use-cases/news/unsubscribe-token.ts";
import { withdrawOwnConsent } from "#app/use-cases/rights/withdraw-own-consent.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld } from "../../support/world.ts";

test("each consent is a row that stays: what was read, when, given or withdrawn; its owner takes back what stands", async () => {
  const world = await createWorld();
  const { ports, db } = world;
  const { campaignId, entrepreneur } = await launchCampaign(world, await openFundedCall(world));
  const { personId } = entrepreneur;
  const { email } = await db.prisma.person.findUniqueOrThrow({ where: { id: personId } });
  const own = () => readOwnConsents(db.sql, { personId, email });
  expect(await own()).toMatchObject([{ kind: "terms", isGiven: true, isWithdrawable: false }]);
  await world.wait(1_000);
  const text = { campaignId, textVersion: consentText, locale: "es" };
  await must(givePictureConsent(ports, entrepreneur, text));
  const [pictures] = await own();
  expect(pictures).toMatchObject({ kind: "pictures", textVersion: consentText, isWithdrawable: true });

  const stranger = await world.addPerson("Esteban");
  expect(await withdrawOwnConsent(ports, stranger, pictures!.id)).toEqual({
    ok: false,
    refusal: { kind: "not_allowed" },
  });
  await world.wait(1_000);
  await must(withdrawOwnConsent(ports, entrepreneur, pictures!.id));
  const after = await own();
  expect(after.map(({ kind, isGiven }) => [kind, isGiven])).toEqual([
    ["pictures", false],
    ["pictures", true],
    ["terms", true],
  ]);
  expect(after.some(({ isWithdrawable }) => isWithdrawable)).toBe(false);
  expect((await readOwnData(db, personId)).consents).toHaveLength(3);
  for (const change of ["update consent set is_given = true", "delete from consent", "truncate consent"])
    await expect(db.sql.query(change)).rejects.toMatchObject({ code: "23001" });
});

test("a donor's choice of news is in the log of who signs in with that address", async () => {
  const world = await createWorld();
  const { ports, db } = world;
  const { campaignId } = await launchCampaign(world, await openFundedCall(world));
  const { donationId } = await give(world, { campaignId, amount: 500n, email: "carmen@example.org" });
  const carmen = await world.addPerson("Carmen");
  const own = () => readOwnConsents(db.sql, { personId: carmen.personId, email: "carmen@example.org" });
  const token = writeUnsubscribeToken(ports, donationId);
  for (const choice of ["not_these", "not_these", "these"] as const) {
    await world.wait(1_000);
    await must(chooseNews(ports, { token, choice }));
  }
  const [again, ended] = await own();
  expect(await own()).toHaveLength(2);
  expect(ended).toMatchObject({ kind: "news", isGiven: false, isWithdrawable: false });
  expect(again).toMatchObject({ kind: "news", isGiven: true, isWithdrawable: true });
  await world.wait(1_000);
  await must(withdrawOwnConsent(ports, carmen, again!.id));
  expect((await own())[0]).toMatchObject({ kind: "news", isGiven: false });
  expect(await db.prisma.newsRefusal.count()).toBe(1);
});
