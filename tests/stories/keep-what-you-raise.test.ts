import { expect, test } from "vitest";
import { readCampaignForm } from "#app/i18n/read-campaign-form.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import { readMailContent } from "#app/queries/mail/mail-content.server.ts";
import { readVersions } from "#app/queries/panel/campaign-versions.server.ts";
import { readOwnData } from "#app/queries/panel/own-data.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { give, must, newestEntry, openFundedCall, releaseFirst } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs } from "../support/world.ts";

const typed = {
  title: "Panes",
  summary: "Panes de yuca",
  story: "Horneo desde niña.",
  sector: "food",
  province: "Manabí",
  canton: "Portoviejo",
  publicName: "Rosa",
  goal: "80",
  "line-0-label": "Horno",
  "line-0-amount": "80",
  deadline: "2026-03-20",
};

/** A campaign with a goal of 80.00, from its form to the public page; `kind`: what the form says. Its call grants freed match at its close. */
async function liveAsTyped(kind: string) {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world, { terms: { retroactive: true } });
  const rosa = await world.addPerson("Rosa");
  const { campaignId, slug } = await must(
    draftCampaign(ports, rosa, { title: "Panes", callId: call.callId }),
  );
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, kind })) form.set(name, value);
  const { content: read, problems } = readCampaignForm(form, { locale: "es", currency: "USD" });
  expect(problems).toEqual([]);
  const content = { ...read, pictureHash: null, storyPictures: [] };
  await must(editCampaign(ports, rosa, { campaignId, content }));
  const { submittedAt } = await must(submitCampaign(ports, rosa, campaignId));
  const approval = { campaignId, decision: "approved", comment: "", submittedAt } as const;
  await must(reviewCampaign(ports, call.operator, { side: "operator", ...approval }));
  await must(reviewCampaign(ports, call.ana, { side: "matcher", ...approval }));
  const page = async () => (await readCampaignPage(world.db, slug, { now: world.now() }))!;
  const names = { [campaignId]: "bread", [call.fundId]: "fund" };
  const end = async () => {
    await world.wait(21 * dayMs);
    const before = await newestEntry(world);
    await endDueCampaigns(ports);
    return `\n${await printJournal(world.db.sql, { names, after: before })}\n`;
  };
  return { world, ports, call, rosa, campaignId, content, page, end };
}

test("a campaign whose form says so keeps what it raised below its goal, and its entrepreneur is told that", async () => {
  const { world, call, rosa, campaignId, page, end } = await liveAsTyped("keep_what_you_raise");
  for (const donor of ["carmen", "jorge"])
    await give(world, { campaignId, amount: 1_000n, promised: 1_000n, donor });
  expect(await page()).toMatchObject({ state: "live", kind: "keep_what_you_raise" });
  expect(await end()).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    campaign-closed      (nothing moves)
    "
  `);
  expect((await page()).state).toBe("funded");
  const { campaigns } = await readOwnData(world.db, rosa.personId);
  expect(campaigns).toMatchObject([{ kind: "keep_what_you_raise" }]);
  const mail = await readMailContent(
    world.db.sql,
    { kind: "campaign-funded", payload: { campaignId } },
    { siteUrl: "https://esperanza.example", contact: "hola@esperanza.example" },
  );
  expect(mail).toMatchObject({ facts: { raised: { amount: 2_000n }, earned: { amount: 2_000n } } });
  await releaseFirst(world, call, campaignId);
  await expectBookHolds(world);
});

test("below its gate it keeps its donations, and its match goes back", async () => {
  const { world, campaignId, page, end } = await liveAsTyped("keep_what_you_raise");
  await give(world, { campaignId, amount: 1_000n, promised: 1_000n, donor: "carmen" });
  expect(await end()).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    campaign-closed      (nothing moves)
    match-returned       campaign:bread:match:fund:conditional               10.00
                         fund:fund:available                                              10.00
    "
  `);
  expect((await page()).state).toBe("funded");
  await expectBookHolds(world);
});

test("with the same gifts one that is all or nothing waits for the close of its call, as does one whose form says nothing that is known", async () => {
  for (const kind of ["all_or_nothing", "something else"]) {
    const { world, campaignId, page, end } = await liveAsTyped(kind);
    for (const donor of ["carmen", "jorge"])
      await give(world, { campaignId, amount: 1_000n, promised: 1_000n, donor });
    await end();
    expect(await page()).toMatchObject({ state: "collecting", kind: "all_or_nothing" });
  }
});

test("what becomes of the money is fixed once it was sent to review, and earlier versions that do not say it were all or nothing", async () => {
  const { world, ports, rosa, campaignId, content } = await liveAsTyped("keep_what_you_raise");
  const change = { campaignId, content: { ...content, kind: "all_or_nothing" as const } };
  expect(await editCampaign(ports, rosa, change)).toMatchObject({ refusal: { kind: "not_editable" } });
  const kindOfVersion = async () =>
    (await readVersions(world.db, { campaignId, currency: "USD" }))[0]!.content.kind;
  expect(await kindOfVersion()).toBe("keep_what_you_raise");
  await world.db.sql.query("update campaign_version set content = content - 'kind' where campaign_id = $1", [
    campaignId,
  ]);
  expect(await kindOfVersion()).toBe("all_or_nothing");
});
