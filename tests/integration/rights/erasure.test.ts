import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { verifySeal } from "#app/ledger/seal/verify-seal.server.ts";
import { readCampaignGifts } from "#app/queries/gift-list.server.ts";
import { readPublicReceipt } from "#app/queries/receipt/public-receipt.server.ts";
import { readErasures } from "#app/queries/rights/erasures.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { writeComment } from "#app/use-cases/comment/write-comment.server.ts";
import { convergeDonation } from "#app/use-cases/donation/converge-donation.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { openSession } from "#app/use-cases/people/open-session.server.ts";
import { askDonorErasure, askErasure } from "#app/use-cases/rights/ask-erasure.server.ts";
import { erasePerson } from "#app/use-cases/rights/erase-person.server.ts";
import { sendOutbox } from "#app/use-cases/send-outbox.server.ts";
import { exportFirstCall, verifyExport } from "../../factories/exported-call.ts";
import { stateAccount } from "../../factories/payouts.ts";
import { sealAndIssue } from "../../factories/receipts.ts";
import { give, launchCampaign, must, openFundedCall, startGift } from "../../factories/running-campaign.ts";
import { expectBookHolds } from "../../support/expect-book-holds.ts";
import { createWorld, dayMs, type World } from "../../support/world.ts";

const es = { locale: "es" };
const hindered = (...kinds: string[]) => ({
  ok: false,
  refusal: { kind: "hindered", hindrances: kinds.map((kind) => expect.objectContaining({ kind })) },
});

/** Where a text stands in the database: every column of text or JSON of every table. */
async function placesOf({ db }: World, text: string): Promise<string[]> {
  const columns = await db.sql.query<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column from information_schema.columns c
       join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'json', 'jsonb', 'character varying', 'ARRAY')
      order by 1, 2`,
  );
  expect(columns.length).toBeGreaterThan(200);
  const places: string[] = [];
  for (const { table, column } of columns) {
    const found = await db.sql.query(
      `select 1 from "${table}" where position($1 in lower("${column}"::text)) > 0 limit 1`,
      [text.toLowerCase()],
    );
    if (found.length > 0) places.push(`${table}.${column}`);
  }
  return places;
}

/** The book as others see it: the call replayed, exported and verified against the head known before; each table as a text. */
async function readBook(world: World, { callId, head }: { callId: string; head: string }) {
  expect(await world.db.snapshot((sql) => replayCall(sql, callId))).toMatchObject({ differences: [] });
  const { folder, path } = await exportFirstCall(world);
  expect(verifyExport(folder, "--head", head)).toMatchObject({ status: 0 });
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(csv|ndjson|ledger)$/.test(name),
  );
  expect(names.length).toBeGreaterThan(10);
  return Object.fromEntries(names.map((name) => [name, readFileSync(path(name), "utf8")]));
}

/** The token of the newest mailed link. */
async function mailedToken({ db }: World): Promise<string> {
  const mail = await db.prisma.outboxMessage.findFirstOrThrow({
    where: { kind: "erasure-asked" },
    orderBy: { id: "desc" },
  });
  return (mail.payload as { code: string }).code;
}

/** Everything the house may know of one donor who also wrote, and signed in. */
async function aKnownDonor() {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const { campaignId, slug } = await launchCampaign(world, call, { goal: 6_000n });
  const email = "yadira.quinatoa@example.org";
  const donor = "Yadira Quinatoa";
  const gift = await give(world, { campaignId, amount: 3_000n, email, donor, device: "phone" });
  await give(world, { campaignId, amount: 3_000n, donor: "otro" });
  await db.prisma.donorContact.updateMany({
    where: { donationId: gift.donationId },
    data: { message: "De parte de Yadira Quinatoa" },
  });
  const person = await db.prisma.person.create({
    data: { id: ports.ids.id(), email, name: donor, createdAt: world.now() },
  });
  const actor = { kind: "person", personId: person.id, roles: [] } as const;
  const comment = { slug, kind: "question", text: "Soy Yadira Quinatoa, ¿cómo va?", name: donor } as const;
  await must(writeComment(ports, { personId: person.id }, comment));
  await openSession(db.sql, ports, { personId: person.id, browser: null, hasSecondFactor: true });
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await sealAndIssue(ports);
  return { world, ports, db, call, campaignId, slug, email, donor, gift, person, actor };
}

test("who is forgotten stands nowhere any more, and the book, its seal and the receipts hold as before", async () => {
  const { world, ports, db, call, campaignId, slug, email, donor, gift, actor } = await aKnownDonor();
  expect((await placesOf(world, email)).length).toBeGreaterThan(4);
  const receipt = await db.prisma.receipt.findFirstOrThrow({ where: { donationId: gift.donationId } });
  const before = await readPublicReceipt(db, receipt.code);
  const sealed = await verifySeal(db.sql);
  await expectBookHolds(world);
  const seen = { callId: call.callId, head: sealed.head! };
  const book = await readBook(world, seen);

  await must(askErasure(ports, actor, es));
  const token = await mailedToken(world);
  expect(await db.prisma.session.count()).toBe(1);
  await must(erasePerson(ports, token));
  await sendOutbox(ports, { most: 100 });

  expect(await placesOf(world, email)).toEqual([]);
  expect(await placesOf(world, donor)).toEqual([]);
  expect(await placesOf(world, "quinatoa")).toEqual([]);
  expect(await db.prisma.session.count()).toBe(0);
  await expectBookHolds(world);
  await sealAndIssue(ports);
  const after = await verifySeal(db.sql);
  expect(after.broken).toEqual([]);
  expect(after.head).toEqual(sealed.head);
  expect(await readBook(world, seen), "nothing of the book is another").toEqual(book);
  expect(await readPublicReceipt(db, receipt.code)).toEqual(before);
  const shown = await readCampaignGifts(db, { slug, page: 1 });
  expect(JSON.stringify(shown)).not.toMatch(/Yadira/);
  expect(shown?.gifts.map(({ name }) => name)).toContain(null);
  const { raised } = await db.prisma.matchCampaignPosition.findUniqueOrThrow({ where: { campaignId } });
  expect(raised).toBe(6_000n);

  // Done once: the same link says so, and changes nothing.
  await must(erasePerson(ports, token));
  expect(await readErasures(db.sql)).toMatchObject([{ gifts: 1, campaigns: 0 }]);
  expect(await askDonorErasure(ports, gift.accessToken, es)).toEqual({
    ok: false,
    refusal: { kind: "forgotten_before" },
  });
});

test("a donor without an account is forgotten by the link that their mailbox gets, and nobody else is", async () => {
  const world = await createWorld();
  const { ports, db } = world;
  const { campaignId } = await launchCampaign(world, await openFundedCall(world), { goal: 2_000n });
  const mine = await give(world, { campaignId, amount: 2_000n, email: "rosa@example.org" });
  const other = await give(world, { campaignId, amount: 2_000n, email: "otra@example.org" });
  expect(await askDonorErasure(ports, mine.accessToken, es)).toEqual({
    ok: false,
    refusal: {
      kind: "hindered",
      hindrances: [{ kind: "gift_may_return", until: expect.stringMatching(/^2026-03-21/) }],
    },
  });
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await must(askDonorErasure(ports, mine.accessToken, es));
  const mail = await db.prisma.outboxMessage.findFirstOrThrow({ where: { kind: "erasure-asked" } });
  expect(mail.toEmail).toBe("rosa@example.org");
  const first = await mailedToken(world);
  await must(askDonorErasure(ports, mine.accessToken, es));
  expect(await erasePerson(ports, first)).toEqual({ ok: false, refusal: { kind: "link_is_over" } });
  await must(erasePerson(ports, await mailedToken(world)));
  const contacts = await db.prisma.donorContact.findMany({ select: { donationId: true, email: true } });
  expect(contacts).toContainEqual({ donationId: mine.donationId, email: null });
  expect(contacts).toContainEqual({ donationId: other.donationId, email: "otra@example.org" });
  expect(await erasePerson(ports, "of nobody")).toEqual({ ok: false, refusal: { kind: "link_is_over" } });
  await must(askDonorErasure(ports, other.accessToken, es));
  await world.wait(dayMs + 1);
  expect(await erasePerson(ports, await mailedToken(world))).toEqual({
    ok: false,
    refusal: { kind: "link_is_over" },
  });
});

test("while money or a decision needs to know who somebody is, nobody is forgotten, and the reason is named", async () => {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 2_000n });
  expect(await askErasure(ports, call.operator, es)).toEqual(hindered("role_held"));
  expect(await askErasure(ports, entrepreneur, es)).toEqual(hindered("campaign_running"));
  expect(await askErasure(ports, { kind: "visitor" }, es)).toEqual({
    ok: false,
    refusal: { kind: "not_allowed" },
  });

  const open = await startGift(world, { campaignId, amount: 500n, email: "abierta@example.org" });
  expect(await askDonorErasure(ports, open.accessToken, es)).toEqual(hindered("gift_open"));
  const paid = await give(world, { campaignId, amount: 3_000n, email: "paga@example.org" });
  await world.wait(21 * dayMs);
  await convergeDonation(ports, open.donationId);
  await world.settle();
  await endDueCampaigns(ports);
  await must(askDonorErasure(ports, paid.accessToken, es));
  const refund = { donationId: paid.donationId, amount: 1_000n, note: "asked" };
  await must(refundDonation(ports, call.operator, refund));
  // Confirmed after something came up: nothing is erased.
  expect(await erasePerson(ports, await mailedToken(world))).toEqual(hindered("refund_open"));
  expect(await placesOf(world, "paga@example.org")).toContain("donor_contact.email");

  const guarded = await give(world, {
    ...(await launchCampaign(world, call, { days: 5 })),
    ...{ amount: 500n, email: "guardada@example.org" },
  });
  const { id } = await db.prisma.person.create({
    data: { id: ports.ids.id(), email: "guardada@example.org", name: "G", createdAt: world.now() },
  });
  const factor = {
    secret: "x",
    secretKey: "k",
    createdAt: world.now(),
    confirmedAt: world.now(),
    lastStep: 1n,
  };
  await db.prisma.secondFactor.create({ data: { personId: id, ...factor } });
  expect(await askDonorErasure(ports, guarded.accessToken, es)).toEqual(hindered("sign_in_first"));
});

test("of an entrepreneur whose campaign is over stay its title and sums; a draft of theirs leaves nothing", async () => {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 100_000n });
  const own = await db.prisma.person.update({
    where: { id: entrepreneur.personId },
    data: { name: "Yusmary Peñaloza" },
  });
  await db.prisma.campaign.update({
    where: { id: campaignId },
    data: {
      publicName: "Yusmary Peñaloza",
      story: "Me llamo Yusmary Peñaloza.",
      team: "Yusmary Peñaloza: teje.",
      plan: "Yusmary Peñaloza compra paja.",
      videoUrl: "https://youtu.be/yusmary-peñaloza",
    },
  });
  await stateAccount(world, entrepreneur);
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await must(askErasure(ports, entrepreneur, es));
  await must(erasePerson(ports, await mailedToken(world)));
  await sendOutbox(ports, { most: 100 });
  expect(await placesOf(world, own.email)).toEqual([]);
  expect(await placesOf(world, "Peñaloza")).toEqual([]);
  const campaign = await db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  expect(campaign).toMatchObject({ title: "Sombreros de paja toquilla", pictureHash: null, canton: "" });
  const account = await db.prisma.payoutAccount.findFirstOrThrow();
  expect(account).toMatchObject({ state: "forgotten", details: null, masked: "" });
  await expectBookHolds(world);
});
