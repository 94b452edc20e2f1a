import { expect, test } from "vitest";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../factories/running-campaign.ts";
import { createWorld, dayMs } from "../support/world.ts";

// The first file to read: one donation from the card to the entrepreneur, and every line it leaves in the book.
test("a citizen gives, the match follows, the gate passes, and half of it is released by two people", async () => {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world);
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 8_000n, days: 20 });

  await give(world, { campaignId, amount: 2_000n, donor: "carmen", tip: 100n, promised: 2_000n });
  await give(world, { campaignId, amount: 2_500n, donor: "jorge", promised: 2_500n });
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await reachDueTranches(ports);

  const [tranche] = await ports.db.prisma.tranche.findMany({
    where: { campaignId },
    orderBy: { position: "asc" },
  });
  const { releaseId } = await must(proposeRelease(ports, call.operator, tranche!.id));
  await must(decideRelease(ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  const proofHash = await storeFile(ports, {
    bytes: Buffer.from("proof"),
    mediaType: "application/pdf",
    isPublic: false,
  });
  const { payoutId } = await must(
    recordPayout(ports, call.operator, { releaseId, reference: "transfer 77", proofHash }),
  );
  await must(confirmPayout(ports, entrepreneur, payoutId));

  expect(
    `\n${await printJournal(ports.db.sql, { names: { [campaignId]: "hats", [call.fundId]: "fund" } })}\n`,
  ).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    capital-paid-in      bank:custody                                      1000.00
                         platform:capital                                               1000.00
    terms-published      (nothing moves)
    fund-joined          (nothing moves)
    fund-deposited       bank:custody                                      1000.00
                         fund:fund:available                                            1000.00
    campaign-joined      (nothing moves)
    match-reserved       fund:fund:available                                 20.00
                         fund:fund:reserved                                               20.00
    donation-captured    stripe:clearing                                     21.00
                         campaign:hats:donations                                          20.00
                         platform:tips                                                     1.00
                         fund:fund:reserved                                  20.00
                         campaign:hats:match:fund:conditional                             20.00
    fee-charged          expense:processing                                   0.91
                         stripe:clearing                                                   0.91
    match-reserved       fund:fund:available                                 25.00
                         fund:fund:reserved                                               25.00
    donation-captured    stripe:clearing                                     25.00
                         campaign:hats:donations                                          25.00
                         fund:fund:reserved                                  25.00
                         campaign:hats:match:fund:conditional                             25.00
    gate-passed          campaign:hats:match:fund:conditional                45.00
                         campaign:hats:match:fund:earned                                  45.00
    fee-charged          expense:processing                                   1.03
                         stripe:clearing                                                   1.03
    campaign-closed      (nothing moves)
    tranche-released     campaign:hats:donations                             22.50
                         campaign:hats:match:fund:earned                     22.50
                         campaign:hats:payable                                            45.00
    payout-sent          payout:in-transit                                   45.00
                         bank:custody                                                     45.00
    payout-confirmed     campaign:hats:payable                               45.00
                         payout:in-transit                                                45.00
    "
  `);
  for (const { name, broken } of await checkLedger(ports.db.sql)) expect.soft(broken, name).toEqual([]);
});
