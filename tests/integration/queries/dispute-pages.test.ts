import { expect, test } from "vitest";
import { disputeInWords } from "#app/i18n/dispute-in-words.ts";
import { readDonationPage } from "#app/queries/donation-page.server.ts";
import { readAuditedDonation } from "#app/queries/panel/audited-donation.server.ts";
import { readDisputeList } from "#app/queries/panel/dispute-list.server.ts";
import { readStripePayoutList } from "#app/queries/panel/stripe-payout-list.server.ts";
import { playGifts } from "../../factories/disputed-gifts.ts";

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
  });
  const [lost] = (await audited()).disputes;
  expect(disputeInWords(lost!, "en")).toMatch(/^The bank gave .*7\.00.* back to the card\.$/);
});

test("operators see what may move to the bank, and nothing of it while refunds could need it", async () => {
  const { world } = await playGifts([{ amount: 2_000n }]);
  expect(await readStripePayoutList(world.db, { now: world.now() })).toEqual({
    movable: [usd("0.00")],
    payouts: [],
  });
});
