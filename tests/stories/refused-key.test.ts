import { expect, test } from "vitest";
import { createStripePayments } from "#app/integrations/stripe/stripe-payments.server.ts";
import { readDelayedRefunds } from "#app/queries/panel/delayed-refunds.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
import { must } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";

test("while Stripe refuses our key refunds wait: one that it made before is found, and none is left to a bank transfer", async () => {
  const { world, call, given, journal } = await playGifts([{ amount: 2_000n }]);
  const { ports } = world;
  const part = (amount: bigint) =>
    must(refundDonation(ports, call.operator, { donationId: given[0]!, amount, note: "a part" }));
  const started = world.now();
  await part(500n);
  world.emulator.orderFault({ answer: "cut", moment: "after", next: 2, method: "POST", path: "/v1/refunds" });
  expect(await sendRefunds(ports, { most: 10 })).toBe(0);
  await part(300n);
  await world.wait(3_600_000);
  const rolled = createStripePayments({
    secretKey: "sk_rolled",
    webhookSecret: "whsec_test",
    apiBase: world.apiBase,
  });
  expect(await sendRefunds({ ...ports, payments: rolled }, { most: 10 })).toBe(0);
  const states = async () =>
    (await world.db.prisma.refund.findMany({ orderBy: { amount: "desc" } })).map(({ state }) => state);
  expect(await states()).toEqual(["due", "due"]);
  const delayed = await readDelayedRefunds(world.db.sql);
  expect(delayed).toMatchObject([
    {
      count: 1,
      total: { amount: "5.00" },
      since: started.toISOString(),
      error: expect.stringMatching(/key/i),
    },
  ]);
  await world.wait(3_600_000);
  expect(await sendRefunds(ports, { most: 10 })).toBe(2);
  await world.settle();
  expect(await states()).toEqual(["succeeded", "succeeded"]);
  expect(await readDelayedRefunds(world.db.sql)).toEqual([]);
  expect(world.emulator.state()).toMatchObject({ counts: { refund: 2 } });
  expect(await journal()).toMatchInlineSnapshot(`
    "
    refund-decided       campaign:hats:donations                              5.00
                         donor:gift:refund-due                                             5.00
    match-returned       campaign:hats:match:fund:earned                      5.00
                         fund:fund:available                                               5.00
    refund-decided       campaign:hats:donations                              3.00
                         donor:gift:refund-due                                             3.00
    match-returned       campaign:hats:match:fund:earned                      3.00
                         fund:fund:available                                               3.00
    refund-settled       donor:gift:refund-due                                5.00
                         stripe:clearing                                                   5.00
    refund-settled       donor:gift:refund-due                                3.00
                         stripe:clearing                                                   3.00
    "
  `);
  await expectBookHolds(world);
});
