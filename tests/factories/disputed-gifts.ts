import type { TrancheTerms } from "#app/domain/release/tranche.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { createWorld, type World } from "../support/world.ts";
import { give, launchCampaign, openFundedCall, startGift } from "./running-campaign.ts";

type Gift = { amount: bigint; tip?: bigint; donor?: string };

type Options = {
  goal?: bigint;
  tranches?: TrancheTerms[];
  isTold?: boolean;
  deposit?: bigint;
  terms?: Record<string, unknown>;
  bearsFees?: boolean;
};

/** A call without a gate and a campaign to which each of these was given; `isTold`: and Stripe has told us of it. */
export async function playGifts(gifts: Gift[], options: Options = {}) {
  const {
    goal = 2_000n,
    tranches = [{ share: "1", needs: {} }],
    isTold = true,
    deposit,
    terms,
    bearsFees,
  } = options;
  const world = await createWorld();
  const call = await openFundedCall(world, {
    terms: { gate: null, ...terms },
    tranches,
    bearsFees,
    ...(deposit === undefined ? {} : { deposit }),
  });
  const { campaignId } = await launchCampaign(world, call, { goal });
  const given: string[] = [];
  const names: Record<string, string> = { [campaignId]: "hats", [call.fundId]: "fund" };
  for (const [index, gift] of gifts.entries()) {
    const donor = gift.donor ?? `donor${index}`;
    const started = await (isTold ? give : startGift)(world, { campaignId, ...gift, donor });
    const { donationId } = started;
    if (!isTold) await world.control(`sessions/${started.sessionId}/pay`, { card: "success" });
    names[donationId] = gift.donor ?? "gift";
    given.push(donationId);
  }
  const chapter = await lastEntry(world);
  const stage = { world, call, campaignId, given, names, chapter };
  return {
    ...stage,
    /** The donor's bank disputes a gift; answers Stripe's id of the dispute. */
    async dispute(donationId: string, body: object = {}): Promise<string> {
      const events = await world.ports.payments.listEvents({ since: new Date(0) });
      if (!events.ok) throw new Error("no events");
      const isItsCharge = ({ type, payload }: { type: string; payload: string }) =>
        type === "charge.succeeded" && payload.includes(donationId);
      const charge = JSON.parse(events.value.find(isItsCharge)!.payload).data.object.id;
      const { dispute } = await world.control(`charges/${charge}/dispute`, body);
      return (dispute as { id: string }).id;
    },
    stateOf: async (donationId: string) =>
      (await world.db.prisma.donation.findUniqueOrThrow({ where: { id: donationId } })).state,
    /** What happened since the gifts. */
    async journal(): Promise<string> {
      const disputes = await world.db.prisma.dispute.findMany();
      for (const { id } of disputes) names[id] = "dispute";
      const all = (await printJournal(world.db.sql, { names })).split("\n");
      const [row] = await world.db.sql.query<{ lines: number }>(
        "select count(*)::int as lines from entry e left join posting p on p.entry_id = e.id where e.id <= $1",
        [chapter],
      );
      return `\n${all.slice(row!.lines + 1).join("\n")}\n`;
    },
  };
}

async function lastEntry(world: World): Promise<bigint> {
  const [row] = await world.db.sql.query<{ id: bigint }>("select max(id) as id from entry");
  return row!.id;
}

export type PlayedGifts = Awaited<ReturnType<typeof playGifts>>;
