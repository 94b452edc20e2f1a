import { expect, test } from "vitest";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import type { PaymentObservation } from "#app/domain/ports/payments.ts";
import { disputeInWords } from "#app/i18n/dispute-in-words.ts";
import { evidencePaper } from "#app/i18n/evidence-paper.ts";
import { readDonationPage } from "#app/queries/donation-page.server.ts";
import { readAuditedDonation } from "#app/queries/panel/audited-donation.server.ts";
import { readDisputeEvidence } from "#app/queries/panel/dispute-evidence.server.ts";
import { readDisputeList } from "#app/queries/panel/dispute-list.server.ts";
import { readStripePayoutList } from "#app/queries/panel/stripe-payout-list.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { forgetDevices } from "#app/use-cases/donation/forget-devices.server.ts";
import { noteDisputes } from "#app/use-cases/payment/note-disputes.server.ts";
import { sendOutbox } from "#app/use-cases/send-outbox.server.ts";
import { playGifts } from "../../factories/disputed-gifts.ts";
import { issuer, sealAndIssue } from "../../factories/receipts.ts";
import { sentMails } from "../../support/sent-mails.ts";
import { dayMs } from "../../support/world.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });

test("operators see an open dispute with its date; the donor sees what the bank asks for, and what it took", async () => {
  const { world, given, dispute } = await playGifts([{ amount: 2_000n, tip: 100n }]);
  const donationId = given[0]!;
  const { accessToken } = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } });
  const page = async () => (await readDonationPage(world.db, accessToken, { now: world.now() }))!;
  const audited = async () => (await readAuditedDonation(world.db, donationId))!;
  expect(await readDisputeList(world.db)).toEqual([]);
  const stripeId = await dispute(donationId, { amount: 700 });
  await world.settle();
  expect(await readDisputeList(world.db)).toMatchObject([
    {
      stripeId,
      donationId,
      amount: usd("7.00"),
      reason: "fraudulent",
      state: "withdrawn",
      evidenceDueAt: "2026-03-10T12:00:00.000Z",
      isLostWaiting: false,
      unplaced: null,
    },
  ]);
  expect(await page()).toMatchObject({ state: "disputed", disputed: usd("7.00"), refunded: usd("0.00") });
  const told = (await page()).entries.filter(({ kind }) => kind.startsWith("dispute-"));
  expect(told.map(({ kind, amount }) => [kind, amount])).toEqual([
    ["dispute-opened", usd("0.00")],
    ["dispute-funds-withdrawn", usd("7.00")],
    ["dispute-fee", usd("15.00")],
  ]);
  const [open] = (await audited()).disputes;
  expect(disputeInWords(open!, "es")).toBe(
    "El banco pide $7,00 (pago no reconocido). Pruebas hasta el 10 de marzo de 2026.",
  );
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  expect(await readDisputeList(world.db)).toEqual([]);
  expect(await page()).toMatchObject({
    state: "partly_refunded",
    disputed: usd("7.00"),
    refunded: usd("7.00"),
    givenBack: usd("0.00"),
    lost: usd("7.00"),
  });
  const [lost] = (await audited()).disputes;
  expect(disputeInWords(lost!, "en")).toMatch(
    /^The bank asked for .*7\.00.* and on 1 March 2026 gave it back to the card\.$/,
  );
});

test("a donor is told once that their bank disputes their gift; operators are told how it ended", async () => {
  const { world, call, given, dispute } = await playGifts([{ amount: 2_000n }, { amount: 1_000n }]);
  const { email: donor, locale } = await world.db.prisma.donorContact.findUniqueOrThrow({
    where: { donationId: given[0]! },
  });
  const ids = [await dispute(given[0]!), await dispute(given[1]!)];
  await world.settle();
  await world.settle();
  const mails = await sentMails(world, "gift-disputed");
  expect(mails.map(({ to }) => to).filter((to) => to === donor)).toHaveLength(1);
  expect(locale).toBe("es");
  const mail = mails.find(({ to }) => to === donor)!;
  expect(mail.text).toContain(donationCodeOf(given[0]!));
  expect(mail.text).toContain("dígale que retira el reclamo");
  expect(await sentMails(world, "dispute-decided")).toEqual([]);
  for (const [at, status] of (["lost", "won"] as const).entries())
    await world.control(`disputes/${ids[at]}/close`, { status });
  await world.settle();
  await world.settle();
  const { email } = await world.db.prisma.person.findUniqueOrThrow({
    where: { id: call.operator.personId! },
  });
  const subjects = (await sentMails(world, "dispute-decided"))
    .filter(({ to }) => to === email)
    .map(({ subject }) => subject);
  expect(subjects.toSorted()).toEqual(["Disputa ganada: $10,00", "Disputa perdida: $20,00"]);
});

test("a disputed gift of a campaign that failed says that its match went with the campaign, not with a refund", async () => {
  const { world, given, dispute } = await playGifts([{ amount: 2_000n }], { goal: 90_000n });
  const { accessToken } = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: given[0]! } });
  const stripeId = await dispute(given[0]!);
  await world.control(`disputes/${stripeId}/answer`, {});
  await world.settle();
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  const page = async () => (await readDonationPage(world.db, accessToken, { now: world.now() }))!;
  expect(await page()).toMatchObject({
    state: "disputed",
    match: { is: "returned", returnedBy: "campaign" },
    campaign: { state: "failed" },
  });
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  expect(await page()).toMatchObject({ state: "lost", match: { is: "returned", returnedBy: "loss" } });
});

test("operators get one e-mail of a dispute, with its amount, campaign and deadline; of one that is over when it is told, none", async () => {
  const { world, call, given, dispute } = await playGifts([{ amount: 2_000n }]);
  const stripeId = await dispute(given[0]!, { amount: 700 });
  await world.settle();
  const { email } = await world.db.prisma.person.findUniqueOrThrow({
    where: { id: call.operator.personId! },
  });
  const mails = await sentMails(world, "dispute-opened");
  expect(mails.map(({ to }) => to)).toContain(email);
  expect(mails[0]!.subject).toContain("hasta el 10 de marzo de 2026");
  for (const words of ["$7,00", donationCodeOf(given[0]!), "/panel/operacion#disputas"])
    expect(mails[0]!.text).toContain(words);
  await world.control(`disputes/${stripeId}/close`, { status: "won" });
  await world.settle();
  expect(await sentMails(world, "dispute-opened")).toHaveLength(mails.length);

  const over: PaymentObservation = {
    kind: "disputed",
    disputeId: "dp_over",
    paymentIntentId: "pi_unknown",
    amount: 700n,
    currency: "USD",
    reason: "fraudulent",
    evidenceDueAt: null,
    verdict: "lost",
    openedAt: world.now().toISOString(),
    at: world.now(),
  };
  await noteDisputes(world.db.sql, world.ports, [over]);
  expect(await sentMails(world, "dispute-opened")).toHaveLength(mails.length);
});

test("operators see what may move to the bank, and nothing of it while refunds could need it", async () => {
  const { world } = await playGifts([{ amount: 2_000n }]);
  expect(await readStripePayoutList(world.db, { now: world.now() })).toEqual({
    movable: [usd("0.00")],
    payouts: [],
  });
});

test("the evidence for a bank tells who gave, from where, and what they were told, and is forgotten when no bank can ask", async () => {
  const { world, given, dispute } = await playGifts([{ amount: 2_000n, tip: 100n }, { amount: 3_000n }]);
  const donationId = given[0]!;
  const device = {
    address: "::ffff:203.0.113.7",
    browser: "Mozilla/5.0 (Android 9)",
    seenAt: world.now(),
  };
  for (const id of given)
    await world.db.prisma.donationDevice.update({ where: { donationId: id }, data: device });
  await sealAndIssue(world.ports);
  await sendOutbox(world.ports, { most: 20 });
  await world.wait(60_000);
  const stripeId = await dispute(donationId);
  await world.settle();
  const { id } = await world.db.prisma.dispute.findUniqueOrThrow({ where: { stripeId } });
  const evidence = (await readDisputeEvidence(world.db, id))!;
  expect(evidence).toMatchObject({
    stripeId,
    donationId,
    amount: usd("21.00"),
    gift: usd("20.00"),
    donor: { email: "donor0@example.org" },
    device: { address: "203.0.113.7", browser: "Mozilla/5.0 (Android 9)" },
    receipt: { number: "R-2026-000001" },
  });
  expect(evidence.events.map(({ is, kind }) => `${is} ${kind}`.trim())).toEqual([
    "started",
    "entry match-reserved",
    "entry donation-captured",
    "entry fee-charged",
    "message donation-receipt",
    "entry dispute-opened",
    "entry dispute-funds-withdrawn",
  ]);
  const paper = evidencePaper(evidence, {
    issuer,
    siteUrl: "https://e.example",
    locale: "en",
    at: world.now(),
  });
  const told = JSON.stringify(paper, (_, value) => (typeof value === "bigint" ? value.toString() : value));
  for (const words of [
    "203.0.113.7",
    "Receipt sent to the donor",
    "payment not recognised",
    "https://e.example/recibos/",
  ])
    expect(told).toContain(words);
  expect(told).not.toContain("donor1");
  expect(await readDisputeEvidence(world.db, donationId)).toBeNull();
  const kept = () => world.db.prisma.donationDevice.findMany({ select: { donationId: true } });
  await forgetDevices(world.ports);
  expect(await kept()).toHaveLength(2);
  await world.wait(181 * dayMs);
  await forgetDevices(world.ports);
  expect(await kept()).toEqual([{ donationId }]);
});
