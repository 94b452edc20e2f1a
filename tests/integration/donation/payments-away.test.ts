import { expect, test } from "vitest";
import { openDatabase } from "#app/db/database.server.ts";
import { createStripePayments } from "#app/integrations/stripe/stripe-payments.server.ts";
import { endOverdueCheckouts } from "#app/use-cases/donation/end-overdue-checkouts.server.ts";
import { startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import { must } from "../../factories/running-campaign.ts";
import { expectBookHolds } from "../../support/expect-book-holds.ts";
import { openCampaign } from "./donation-form.ts";

const path = "/v1/checkout/sessions";
const minuteMs = 60_000;

test("while Stripe is away the donor is told so, the match stays held, and the same form works later", async () => {
  const { ports, form, world } = await openCampaign();
  const nobody = createStripePayments({
    secretKey: "sk_test",
    webhookSecret: "whsec",
    apiBase: "http://127.0.0.1:1",
  });
  const input = form({ promisedMatch: 2_000n });
  expect(await startDonation({ ...ports, payments: nobody }, input)).toEqual({
    ok: false,
    refusal: { kind: "payments_away" },
  });
  expect(await ports.db.prisma.donation.findFirstOrThrow()).toMatchObject({
    state: "started",
    match: 2_000n,
    matchStatus: "reserved",
  });
  const later = await must(startDonation(ports, input));
  expect(later.url).toContain("/pay/");
  expect(await ports.db.prisma.donation.count()).toBe(1);
  expect(world.emulator.state()).toMatchObject({ counts: { "checkout.session": 1 } });
  await expectBookHolds(world);
});

const lostAnswers = [
  ["with an error after the effect", { answer: 500, moment: "after", next: 1 }],
  ["with an error twice after the effect", { answer: 500, moment: "after", next: 2 }],
  ["by closing the line after the effect", { answer: "cut", moment: "after", next: 2 }],
  ["with an error before the effect", { answer: 500, moment: "before", next: 2 }],
  ["with too many requests", { answer: 429, moment: "before", next: 2 }],
] as const;

test.each(lostAnswers)("when Stripe answers %s there is one checkout at the end", async (_, fault) => {
  const { ports, form, world } = await openCampaign();
  world.emulator.orderFault({ ...fault, method: "POST", path });
  const input = form({ promisedMatch: 2_000n });
  await startDonation(ports, input);
  const { url } = await must(startDonation(ports, input));
  expect(world.emulator.state()).toMatchObject({ counts: { "checkout.session": 1 }, faults: [] });
  const attempt = await ports.db.prisma.checkoutAttempt.findFirstOrThrow();
  expect(attempt).toMatchObject({ state: "open", url });
  await expectBookHolds(world);
});

test("when the answer never comes, the second asking within the same request gets the first checkout", async () => {
  const { ports, form, world } = await openCampaign();
  world.emulator.orderFault({ answer: "hang", moment: "after", next: 1, method: "POST", path });
  const { url } = await must(startDonation(ports, form({ promisedMatch: 2_000n })));
  expect(url).toContain("/pay/");
  expect(world.emulator.state()).toMatchObject({ counts: { "checkout.session": 1 } });
});

test("a checkout of which nobody knows whether it exists is asked for again, and ended, before its match is free", async () => {
  const { ports, form, world } = await openCampaign();
  world.emulator.orderFault({ answer: 500, moment: "after", next: 2, method: "POST", path });
  expect(await startDonation(ports, form({ promisedMatch: 2_000n }))).toMatchObject({ ok: false });
  expect(world.emulator.state()).toMatchObject({ counts: { "checkout.session": 1 } });
  await world.wait(37 * minuteMs);
  world.emulator.orderFault({ answer: 500, moment: "before", next: 2, method: "POST", path });
  expect(await endOverdueCheckouts(ports, { most: 10 })).toBe(0);
  expect(await ports.db.prisma.donation.findFirstOrThrow()).toMatchObject({ matchStatus: "reserved" });
  expect(await endOverdueCheckouts(ports, { most: 10 })).toBe(1);
  expect(await ports.db.prisma.donation.findFirstOrThrow()).toMatchObject({
    state: "abandoned",
    matchStatus: "expired",
  });
  expect(world.emulator.state()).toMatchObject({ sessions: { expired: 1 } });
  await expectBookHolds(world);
});

test("a donor who comes back to the form after the checkout is over gives anew, by another checkout", async () => {
  const { ports, form, world } = await openCampaign();
  const input = form({ promisedMatch: 2_000n });
  const first = await must(startDonation(ports, input));
  await world.wait(37 * minuteMs);
  await endOverdueCheckouts(ports, { most: 10 });
  const second = await must(startDonation(ports, input));
  expect(second.url).toContain("/pay/");
  expect(second.url).not.toBe(first.url);
  expect(second.accessToken).not.toBe(first.accessToken);
  await expectBookHolds(world);
});

test("when the database goes away in the middle nothing is held and nothing is asked of Stripe", async () => {
  const { ports, form, world } = await openCampaign();
  const away = openDatabase("postgresql://nobody:nothing@127.0.0.1:1/away");
  await expect(
    startDonation({ ...ports, db: { ...ports.db, transaction: away.transaction } }, form()),
  ).rejects.toThrow();
  await away.close();
  expect(world.emulator.state()).toMatchObject({ counts: { "checkout.session": 0 } });
  await expectBookHolds(world);
});
