import { expect, test } from "vitest";
import type { BalanceLine } from "#app/domain/ports/payments.ts";
import { readHeld } from "#app/ledger/balances.server.ts";
import { stripeClearing } from "#app/ledger/chart-of-accounts.ts";
import { donationCaptured } from "#app/ledger/entries/donation-captured.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { readReconciliation } from "#app/queries/panel/reconciliation.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { sendRefunds } from "#app/use-cases/donation/send-refunds.server.ts";
import { explainBalanceLine } from "#app/use-cases/payment/explain-balance-line.server.ts";
import {
  reconcileBalance,
  reconcileBalanceWhenDue,
} from "#app/use-cases/payment/reconcile-balance.server.ts";
import { settleBalanceLines } from "#app/use-cases/payment/settle-balance-lines.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
import { give, must } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { dayMs } from "../support/world.ts";

/** Three gifts at Stripe: one stays, one is refunded, one is disputed. */
async function playMixed() {
  const played = await playGifts([{ amount: 5_000n, tip: 500n }, { amount: 3_000n }, { amount: 2_000n }]);
  const { world, given, dispute, call } = played;
  await must(
    refundDonation(world.ports, call.operator, { donationId: given[1]!, amount: 3_000n, note: "asked" }),
  );
  await sendRefunds(world.ports, { most: 10 });
  await dispute(given[2]!);
  await world.settle();
  const run = (options = {}) => must(reconcileBalance(world.ports, call.operator, options));
  const causes = async () =>
    (await run()).differences.map(({ cause, reference, stripe, book }) => ({
      cause,
      reference,
      stripe,
      book,
    }));
  return { ...played, run, causes };
}

const mystery: BalanceLine = {
  id: "txn_mystery",
  type: "stripe_new_thing",
  amount: -700n,
  fee: 0n,
  net: -700n,
  currency: "USD",
  source: null,
  paymentIntentId: null,
  createdAt: new Date("2026-03-01T12:00:00Z"),
  availableAt: new Date("2026-03-01T12:00:00Z"),
};

test("charges, fees, a refund and a dispute agree line by line, and their sum is the book's balance", async () => {
  const { world, run } = await playMixed();
  const { sums, differences, count, linesHealed } = await run();
  expect({ differences, count, linesHealed }).toEqual({ differences: [], count: 0, linesHealed: 0 });
  expect(sums.map(({ kind, lines }) => `${kind} ${lines}`)).toEqual([
    "charge 3",
    "charge-fee 3",
    "dispute 1",
    "refund 1",
  ]);
  expect(sums.every(({ stripe, book }) => stripe === book)).toBe(true);
  const account = stripeClearing({ currency: "USD" });
  const total = sums.reduce((sum, { stripe }) => sum + stripe, 0n);
  expect(total).toBe((await readHeld(world.db.sql, [account])).get(account.code));
  await expectBookHolds(world);
});

test("a line that was missed is found when the days are read again, and booked once", async () => {
  const { world, run, campaignId } = await playMixed();
  await world.wait(dayMs);
  await give(world, { campaignId, amount: 1_000n, donor: "late" });
  await world.settle();
  await world.db.sql.query("delete from balance_transaction where type = 'refund'");
  expect(await run()).toMatchObject({ linesHealed: 1, count: 0 });
  expect(await run()).toMatchObject({ linesHealed: 0, count: 0 });
  await expectBookHolds(world);
});

test("a copy that is no longer what Stripe has is told, with what the book has", async () => {
  const { world, run } = await playMixed();
  const [line] = await world.db.sql.query<{ id: string; net: bigint }>(
    "update balance_transaction set amount = amount - 100, net = net - 100 where type = 'refund' returning id, net",
  );
  const { differences } = await run();
  const net = line!.net + 100n;
  expect(differences.map(({ cause, stripe, book }) => ({ cause, stripe, book }))).toEqual([
    { cause: "changed", stripe: net, book: net - 100n },
    { cause: "holdings", stripe: expect.any(BigInt), book: expect.any(BigInt) },
    { cause: "differs", stripe: net - 100n, book: net },
  ]);
});

test("a kind of line that nobody knows waits for a person, and a payment that Stripe does not list is told after an hour", async () => {
  const { world, causes, given, campaignId, call } = await playMixed();
  await settleBalanceLines(world.ports, [mystery]);
  const holdings = { cause: "holdings", reference: "USD" };
  expect(await causes()).toMatchObject([
    holdings,
    { cause: "parked", reference: "txn_mystery", stripe: -700n, book: -700n },
  ]);
  const invented = donationCaptured(
    {
      donationId: given[0]!,
      campaignId,
      callId: call.callId,
      currency: "USD",
      amount: 900n,
      tip: 0n,
      feeCover: 0n,
      paymentIntentId: "pi_invented",
    },
    { effectiveAt: world.now(), actorId: null, source: "evt_invented" },
  );
  await world.db.transaction((sql) => postEntries(sql, [invented], { recordedAt: world.now() }));
  expect(await causes()).not.toContainEqual(expect.objectContaining({ reference: "pi_invented" }));
  await world.wait(2 * 3_600_000);
  expect(await causes()).toContainEqual({
    cause: "not_at_stripe",
    reference: "pi_invented",
    stripe: null,
    book: 900n,
  });
});

test("a line whose payment is not known an hour later waits", async () => {
  const { world, causes } = await playMixed();
  await settleBalanceLines(world.ports, [
    { ...mystery, id: "txn_lost", type: "charge", paymentIntentId: "pi_lost" },
  ]);
  expect(await causes()).not.toContainEqual(expect.objectContaining({ cause: "waiting" }));
  await world.wait(2 * 3_600_000);
  expect(await causes()).toContainEqual({
    cause: "waiting",
    reference: "txn_lost",
    stripe: -700n,
    book: null,
  });
});

test("only an operator reconciles by hand; the platform does once a day", async () => {
  const { world, call, run } = await playMixed();
  for (const actor of [call.ana, { kind: "visitor" } as const])
    expect(await reconcileBalance(world.ports, actor, {})).toEqual({
      ok: false,
      refusal: { kind: "not_allowed" },
    });
  await run();
  expect(await reconcileBalanceWhenDue(world.ports)).toBe(false);
  await world.wait(dayMs);
  expect(await reconcileBalanceWhenDue(world.ports)).toBe(true);
  expect(await world.db.prisma.reconciliation.count()).toBe(2);
});

test("a parked line that an operator explains is no difference any more, on the page at once and in the next comparison", async () => {
  const { world, call, run } = await playMixed();
  await settleBalanceLines(world.ports, [mystery, { ...mystery, id: "txn_yen", currency: "JPY" }]);
  await run();
  const parked = async () =>
    (await readReconciliation(world.db))!.differences.filter(({ cause }) => cause === "parked");
  const explain = (lineId: string, reason = "a fee of theirs", actor = call.operator) =>
    explainBalanceLine(world.ports, actor, { lineId, reason });
  expect(await parked()).toHaveLength(2);
  expect(await explain("txn_mystery", " ")).toMatchObject({ refusal: { kind: "reason_missing" } });
  expect(await explain("txn_none")).toMatchObject({ refusal: { kind: "not_parked" } });
  expect(await explain("txn_mystery", "mine", call.ana)).toMatchObject({ refusal: { kind: "not_allowed" } });
  await must(explain("txn_mystery"));
  expect(await explain("txn_mystery")).toMatchObject({ refusal: { kind: "not_parked" } });
  const page = (await readReconciliation(world.db))!;
  expect(page.differences).toHaveLength(page.differenceCount);
  expect(await parked()).toMatchObject([{ reference: "txn_yen" }]);
  await must(explain("txn_yen"));
  const { differences } = await run();
  expect(differences.filter(({ reference }) => reference.startsWith("txn_"))).toEqual([]);
  await expectBookHolds(world);
});
