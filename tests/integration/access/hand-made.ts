import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { decideHandGift } from "#app/use-cases/donation/decide-hand-gift.server.ts";
import { recordHandGift } from "#app/use-cases/donation/record-hand-gift.server.ts";
import { payInCapital } from "#app/use-cases/payment/pay-in-capital.server.ts";
import { recordCashBanking } from "#app/use-cases/payment/record-cash-banking.server.ts";
import { proposeWriteOff } from "#app/use-cases/release/propose-write-off.server.ts";
import { type FundedCall, must, newestEntry } from "../../factories/running-campaign.ts";
import type { World } from "../../support/world.ts";

type Person = FundedCall["operator"];

/** What people book by hand, each waiting for a second person: write-offs, a reversal, gifts in hand, banked cash. */
export async function handMade(
  world: World,
  of: {
    call: FundedCall;
    owingId: string;
    campaignId: string;
    proofHash: string;
    facilitator: Person;
    operator2: Person;
  },
) {
  const { ports } = world;
  const { call, owingId, campaignId, proofHash, facilitator, operator2 } = of;
  const writeOff = (fundId: string | null) => {
    const input = { campaignId: owingId, fundId, amount: 5n, reason: "gone" };
    return must(proposeWriteOff(ports, call.operator, input));
  };
  const capital = async () => {
    const input = { currency: "USD", amount: 7n, reference: "wrong" } as const;
    await must(payInCapital(ports, call.operator, input));
    return newestEntry(world);
  };
  const gift = async (actor: Person) => {
    const who = { name: null, email: null, locale: "es", proofHash } as const;
    return must(recordHandGift(ports, actor, { campaignId, kind: "cash", amount: 400n, ...who }));
  };
  const received = async (actor: Person) => {
    const { giftId } = await gift(actor);
    await must(decideHandGift(ports, call.operator, { giftId, isConfirmed: true }));
  };
  const capitalEntryId = await capital();
  const wrong = await capital();
  const { reversalId } = await must(
    proposeReversal(ports, call.operator, { entryId: wrong, reason: "typed wrongly" }),
  );
  await received(facilitator);
  const handedIn = { holderId: facilitator.personId, currency: "USD", reference: "83" } as const;
  const { bankingId } = await must(recordCashBanking(ports, call.operator, handedIn));
  await received(operator2);
  return {
    ...{
      capitalEntryId,
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
