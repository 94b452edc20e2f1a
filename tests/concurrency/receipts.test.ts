import { expect, test } from "vitest";
import { createSealer } from "#app/ledger/seal/seal-entries.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { settleObservations } from "#app/use-cases/donation/settle-observations.server.ts";
import { issueReceipts } from "#app/use-cases/receipt/issue-receipts.server.ts";
import { playGifts } from "../factories/disputed-gifts.ts";
import { issuer, listReceipts, sealAndIssue } from "../factories/receipts.ts";
import { launchCampaign, must, openFundedCall, startGift } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld } from "../support/world.ts";
import { otherProcess } from "./race.ts";

test("four processes that issue while gifts arrive and go back leave no number out and take none twice", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit: 1_000_000n });
  const { campaignId } = await launchCampaign(world, call);
  const processes = Array.from({ length: 4 }, () => otherProcess(world));
  const sealer = createSealer();
  const seal = () =>
    world.db.transaction((sql) => sealer.sealRound(sql, { sealedAt: world.now() })).catch(() => {});
  let isOver = false;
  const issuing = processes.map(async (ports) => {
    while (!isOver) await issueReceipts(ports, { issuer, most: 3 });
  });
  for (let turn = 0; turn < 8; turn++) {
    const gifts = await Promise.all(
      [0, 1, 2, 3, 4].map((donor) =>
        startGift(world, { campaignId, amount: 1_000n, donor: `donor${turn}-${donor}` }),
      ),
    );
    await world.db.transaction((sql) =>
      settleObservations(sql, world.ports, {
        observations: gifts.map(({ donationId }) => ({
          observation: {
            ...{
              kind: "paid",
              donationId,
              paymentIntentId: `pi_${donationId}`,
              amount: 1_000n,
              currency: "USD",
            },
            at: world.now(),
          } as const,
          source: donationId,
        })),
      }),
    );
    await seal();
    const refund = { donationId: gifts[0]!.donationId, amount: 400n, note: "asked" };
    await must(refundDonation(world.ports, call.operator, refund));
    await seal();
  }
  isOver = true;
  await Promise.all(issuing);
  await sealAndIssue(world.ports);
  const rows = await world.db.sql.query<{ number: number; valid: boolean; gift: bigint }>(
    `select r.number, a.receipt_id is null as valid, r.gift from receipt r left join receipt_annulment a on a.receipt_id = r.id
      order by r.number`,
  );
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  expect(
    rows
      .filter(({ valid }) => valid)
      .map(({ gift }) => gift)
      .sort(),
  ).toEqual([...Array(32).fill(1_000n), ...Array(8).fill(600n)]);
  await expectBookHolds(world);
});

test("one that dies while it issues has taken no number: the next gives them all", async () => {
  const { world } = await playGifts([{ amount: 2_000n }, { amount: 3_000n }, { amount: 4_000n }]);
  let left = 2;
  const dying = {
    ...world.ports,
    ids: {
      ...world.ports.ids,
      id() {
        if (left-- === 0) throw new Error("killed");
        return world.ports.ids.id();
      },
    },
  };
  await expect(sealAndIssue(dying)).rejects.toThrow("killed");
  expect(await listReceipts(world.ports)).toEqual([]);
  await sealAndIssue(world.ports);
  expect(await listReceipts(world.ports)).toEqual([
    "R-2026-1 2000+0+0",
    "R-2026-2 3000+0+0",
    "R-2026-3 4000+0+0",
  ]);
  await expectBookHolds(world);
});
