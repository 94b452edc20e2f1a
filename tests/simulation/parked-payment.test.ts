import { expect, test } from "vitest";
import type { BalanceLine } from "#app/domain/ports/payments.ts";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { settleObservations } from "#app/use-cases/donation/settle-observations.server.ts";
import { settleBalanceLines } from "#app/use-cases/payment/settle-balance-lines.server.ts";
import { launchCampaign, openFundedCall, startGift } from "../factories/running-campaign.ts";
import { createWorld, dayMs } from "../support/world.ts";

test("a payment that waits for a person does not break the book when its charge is listed", async () => {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const { donationId } = await startGift(world, { campaignId, amount: 1_000n });
  const at = world.now();
  const paid = {
    kind: "paid",
    donationId,
    paymentIntentId: "pi_1",
    amount: 1_001n,
    currency: "USD",
    at,
  } as const;
  await ports.db.transaction((sql) =>
    settleObservations(sql, ports, { observations: [{ observation: paid, source: "evt_1" }] }),
  );
  const charge: BalanceLine = {
    id: "txn_1",
    type: "charge",
    amount: 1_001n,
    fee: 59n,
    net: 942n,
    currency: "USD",
    source: "ch_1",
    paymentIntentId: "pi_1",
    createdAt: at,
    availableAt: at,
  };
  await settleBalanceLines(ports, [charge]);
  const later = new Date(at.getTime() + 2 * dayMs);
  const other = { ...charge, id: "txn_2", type: "stripe_fee", amount: -10n, fee: 0n, net: -10n };
  await settleBalanceLines(ports, [{ ...other, source: null, paymentIntentId: null, createdAt: later }]);
  const clearing = (await checkLedger(world.db.sql)).find(({ name }) => name === "clearing-agrees");
  expect(clearing!.broken).toEqual([]);
});
