import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { decideHandGift } from "#app/use-cases/donation/decide-hand-gift.server.ts";
import { recordHandGift } from "#app/use-cases/donation/record-hand-gift.server.ts";
import { importBankStatement } from "#app/use-cases/payment/import-bank-statement.server.ts";
import { proposeBankCharge } from "#app/use-cases/payment/propose-bank-charge.server.ts";
import { proposeDisputeCorrection } from "#app/use-cases/payment/propose-dispute-correction.server.ts";
import { proposeParkedLoss } from "#app/use-cases/payment/propose-parked-loss.server.ts";
import { recordCapital } from "#app/use-cases/payment/record-capital.server.ts";
import { recordCashBanking } from "#app/use-cases/payment/record-cash-banking.server.ts";
import { settleBalanceLines } from "#app/use-cases/payment/settle-balance-lines.server.ts";
import { proposeWriteOff } from "#app/use-cases/release/propose-write-off.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { type FundedCall, give, must, newestEntry, payInCapital } from "../../factories/running-campaign.ts";
import type { World } from "../../support/world.ts";

type Person = FundedCall["operator"];

/** What people book by hand, each waiting for a second person: a charge of the bank, write-offs, a reversal, gifts in hand, banked cash. */
export async function handMade(
  world: World,
  of: {
    call: FundedCall;
    owingId: string;
    campaignId: string;
    facilitator: Person;
    operator2: Person;
  },
) {
  const { ports } = world;
  const { call, owingId, campaignId, facilitator, operator2 } = of;
  const writeOff = (fundId: string | null) => {
    const input = { campaignId: owingId, fundId, amount: 5n, reason: "gone" };
    return must(proposeWriteOff(ports, call.operator, input));
  };
  const capital = async () => {
    await payInCapital(ports, [call.operator, operator2], {
      amount: 7n,
      reference: `wrong ${ports.ids.id()}`,
    });
    return newestEntry(world);
  };
  const gift = async (actor: Person) => {
    const slip = { bytes: Buffer.from(ports.ids.id()), mediaType: "application/pdf", isPublic: false };
    const proofHash = await storeFile(ports, slip);
    const who = { name: null, email: null, locale: "es", proofHash } as const;
    return must(recordHandGift(ports, actor, { campaignId, kind: "cash", amount: 400n, ...who }));
  };
  const received = async (actor: Person) => {
    const { giftId } = await gift(actor);
    await must(decideHandGift(ports, call.operator, { giftId, isConfirmed: true }));
  };
  const capitalEntryId = await capital();
  const wrong = await capital();
  const waits = { currency: "USD", amount: 9n, reference: "waits" } as const;
  const { paymentId } = await must(recordCapital(ports, call.operator, waits));
  const { chargeId, chargedLineId } = await takeByTheBank(world, call.operator);
  const { lossId } = await parkSomeLoss(world, call.operator);
  const { reversalId } = await must(
    proposeReversal(ports, call.operator, { entryId: wrong, reason: "typed wrongly" }),
  );
  await received(facilitator);
  const handedIn = { holderId: facilitator.personId, currency: "USD", reference: "83" } as const;
  const { bankingId } = await must(recordCashBanking(ports, call.operator, handedIn));
  await received(operator2);
  const [movedDisputeId, otherId] = [
    await dispute(world, campaignId, "one"),
    await dispute(world, campaignId, "two"),
  ];
  const compared = { disputeId: otherId, reason: "compared with Stripe" };
  const { correctionId } = await must(proposeDisputeCorrection(ports, call.operator, compared));
  return {
    movedDisputeId,
    correctionId,
    ...{
      capitalEntryId,
      paymentId,
      chargeId,
      chargedLineId,
      lossId,
      reversalId,
      bankingId,
      cashHolderId: operator2.personId,
      holderId: facilitator.personId,
    },
    writeOffId: (await writeOff(null)).writeOffId,
    matchWriteOffId: (await writeOff(call.fundId)).writeOffId,
    giftId: (await gift(facilitator)).giftId,
  };
}

/** Two lines by which the bank took something; one is proposed as a charge. */
async function takeByTheBank({ ports }: World, operator: Person) {
  const rows = [
    ["Fecha", "Monto"],
    ["02/03/2026", "-1.50"],
    ["02/03/2026", "-2.50"],
  ];
  await must(importBankStatement(ports, operator, { rows, currency: "USD", decimalMark: null }));
  const [one, other] = await ports.db.prisma.bankLine.findMany({ orderBy: { amount: "asc" } });
  const charge = proposeBankCharge(ports, operator, { lineId: one!.id, reason: "a commission" });
  return { ...(await must(charge)), chargedLineId: other!.id };
}

/** A lost dispute of which another amount was taken than was told. */
async function dispute(world: World, campaignId: string, donor: string): Promise<string> {
  const { donationId } = await give(world, { campaignId, amount: 900n, donor });
  const { chargeId } = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } });
  const { dispute: told } = await world.control(`charges/${chargeId}/dispute`, { amount: 800 });
  const { id: stripeId } = told as { id: string };
  await world.settle();
  await world.db.prisma.dispute.update({ where: { stripeId }, data: { amount: 700n } });
  await world.control(`disputes/${stripeId}/close`, { status: "lost" });
  await world.settle();
  return (await world.db.prisma.dispute.findUniqueOrThrow({ where: { stripeId } })).id;
}

/** More left suspense than had come, and a part of it is proposed as lost. */
async function parkSomeLoss(world: World, operator: Person): Promise<{ lossId: string }> {
  const line = { id: "txn_taken", type: "adjustment", currency: "USD", source: null, paymentIntentId: null };
  const at = { createdAt: world.now(), availableAt: world.now() };
  await settleBalanceLines(world.ports, [{ ...line, ...at, amount: -500n, fee: 0n, net: -500n }]);
  const loss = { currency: "USD", amount: 200n, reason: "nobody will bring it" } as const;
  return must(proposeParkedLoss(world.ports, operator, loss));
}
