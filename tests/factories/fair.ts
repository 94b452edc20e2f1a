import { printJournal } from "#app/ledger/print-journal.server.ts";
import { decideHandGift } from "#app/use-cases/donation/decide-hand-gift.server.ts";
import { type HandGift, recordHandGift } from "#app/use-cases/donation/record-hand-gift.server.ts";
import { decideCashBanking } from "#app/use-cases/payment/decide-cash-banking.server.ts";
import { recordCashBanking } from "#app/use-cases/payment/record-cash-banking.server.ts";
import { computeRelease } from "#app/use-cases/release/compute-release.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { createWorld } from "../support/world.ts";
import { launchCampaign, must, openFundedCall } from "./running-campaign.ts";

/** A campaign whose gifts are gathered at a fair: recorded by Fanny, confirmed by Fabio, the cash banked by two operators. */
export async function openFair({ refusesHandGifts = false } = {}) {
  const world = await createWorld();
  const { ports } = world;
  const tranches = [{ share: "1", needs: {} }];
  const call = await openFundedCall(world, { refusesHandGifts, tranches });
  const second = await world.addPerson("Segunda", [...call.operator.roles]);
  const ngo = await world.addOrganisation("Ayuda", "facilitator");
  const fanny = await world.addPerson("Fanny", [{ organisationId: ngo, role: "facilitator" }]);
  const fabio = await world.addPerson("Fabio", [{ organisationId: ngo, role: "facilitator" }]);
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 4_000n });
  let slips = 0;
  const newSlip = () => {
    const bytes = Buffer.from(`slip ${++slips}`);
    return storeFile(ports, { bytes, mediaType: "application/pdf", isPublic: false });
  };
  const record = async (change: Partial<HandGift> = {}) =>
    recordHandGift(ports, fanny, {
      ...{ campaignId, kind: "cash", amount: 2_000n, name: "Carmen", email: "carmen@example.org" },
      ...{ locale: "es", proofHash: await newSlip() },
      ...change,
    });
  const confirm = (giftId: string, actor = fabio) =>
    decideHandGift(ports, actor, { giftId, isConfirmed: true });
  const receive = async (change: Partial<HandGift> = {}) => {
    const { giftId } = await must(record(change));
    await must(confirm(giftId, change.kind === "transfer" ? second : fabio));
    return giftId;
  };
  const bank = () =>
    recordCashBanking(ports, call.operator, {
      holderId: fanny.personId,
      currency: "USD",
      reference: "slip 1",
    });
  const confirmBank = (bankingId: string, actor = second) =>
    decideCashBanking(ports, actor, { bankingId, isConfirmed: true });
  const free = async () => {
    const tranche = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId } });
    return computeRelease(world.db.sql, { campaignId, trancheId: tranche.id, now: world.now() });
  };
  const print = async (after: bigint, names: Record<string, string> = {}) => {
    const all = { [campaignId]: "hats", [call.fundId]: "fund", [fanny.personId]: "fanny", ...names };
    return `\n${await printJournal(world.db.sql, { names: all, after })}\n`;
  };
  const people = { call, second, fanny, fabio, entrepreneur };
  return { world, ports, ...people, campaignId, record, confirm, receive, bank, confirmBank, free, print };
}
