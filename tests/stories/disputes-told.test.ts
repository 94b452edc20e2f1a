import { expect, test } from "vitest";
import { readDisputeList } from "#app/queries/panel/dispute-list.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { keepEvents } from "#app/use-cases/payment/keep-events.server.ts";
import { readBalance } from "#app/use-cases/payment/read-balance.server.ts";
import { settleDisputes } from "#app/use-cases/payment/settle-disputes.server.ts";
import { type PlayedGifts, playGifts } from "../factories/disputed-gifts.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";

/** The book as entries without their order, and what each account holds. */
async function bookOf({ world, journal }: PlayedGifts) {
  const entries = (await journal()).trim().split(/\n(?=\S)/);
  const balances = await world.db.sql.query<{ code: string; amount: bigint }>(
    "select a.code, b.amount from account a join balance b on b.account_id = a.id where a.code !~ '^(campaign|donor|fund)' order by a.code",
  );
  const ofDisputes = balances.map(
    ({ code, amount }) => `${code.replace(/^dispute:[^:]+/, "dispute")} ${amount}`,
  );
  return { entries: entries.toSorted(), balances: ofDisputes };
}

/** Tells all of Stripe's events one by one, in this order, each twice under two names. */
async function tellEach(
  { world: { ports } }: PlayedGifts,
  order: (events: number[]) => number[],
  lines: "first" | "last",
) {
  const answer = await ports.payments.listEvents({ since: new Date(0) });
  if (!answer.ok) throw new Error("no events");
  if (lines === "first") await readBalance(ports);
  for (const index of order(answer.value.map((_, place) => place))) {
    const event = answer.value[index]!;
    for (const id of [event.id, `${event.id}-again`]) {
      await keepEvents(ports.db, [{ ...event, id }], { receivedAt: ports.clock.now() });
      await settlePayments(ports, { most: 1 });
      await settleDisputes(ports);
    }
  }
  for (let round = 0; round < 2; round++) {
    await readBalance(ports);
    await settleDisputes(ports);
  }
}

test.each(["won", "lost"] as const)(
  "told in order, backwards from before its payment, in part, twice, or with its lines first, one that is %s gives the same book",
  async (status) => {
    async function play(tell: (played: PlayedGifts, stripeId: string) => Promise<void>) {
      const played = await playGifts([{ amount: 2_000n, tip: 100n }], { isTold: false });
      const stripeId = await played.dispute(played.given[0]!, { withdraw: false });
      await tell(played, stripeId);
      await expectBookHolds(played.world);
      return bookOf(played);
    }
    const finish = async ({ world }: PlayedGifts, stripeId: string) => {
      await world.control(`disputes/${stripeId}/withdraw`, {});
      await world.control(`disputes/${stripeId}/close`, { status });
    };
    const orderly = await play(async (played, stripeId) => {
      await played.world.settle();
      await played.world.control(`disputes/${stripeId}/withdraw`, {});
      await played.world.settle();
      await played.world.control(`disputes/${stripeId}/close`, { status });
      await played.world.settle();
    });
    expect(orderly.entries.length).toBeGreaterThan(5);
    const backwards = (all: number[]) => all.toReversed();
    const closedThenPaid = (all: number[]) => [...all.slice(-2), ...all.slice(0, -4)];
    for (const order of [backwards, closedThenPaid]) {
      for (const lines of ["first", "last"] as const) {
        const book = await play(async (played, stripeId) => {
          await finish(played, stripeId);
          await tellEach(played, order, lines);
        });
        expect(book).toEqual(orderly);
      }
    }
  },
);

test("money that comes back after a dispute was lost is told to a person, and so is more than the bank told of", async () => {
  const { world, given, dispute, stateOf } = await playGifts([{ amount: 2_000n }, { amount: 2_000n }]);
  const { ports } = world;
  const lost = await dispute(given[0]!);
  await world.settle();
  await world.control(`disputes/${lost}/close`, { status: "lost" });
  await world.settle();
  await world.control(`disputes/${lost}/reinstate`, {});
  const grown = await dispute(given[1]!);
  const { paymentIntentId } = await ports.db.prisma.donation.findUniqueOrThrow({ where: { id: given[1]! } });
  const first = { kind: "disputed", disputeId: grown, paymentIntentId, amount: 500n, currency: "USD" };
  const asTold = { reason: "fraudulent", verdict: null, openedAt: world.now().toISOString() };
  const observation = { ...first, ...asTold, evidenceDueAt: null, at: world.now() } as never;
  const event = { id: "evt_first", type: "charge.dispute.created", apiVersion: null, payload: "{}" };
  await keepEvents(ports.db, [{ ...event, createdAt: world.now(), observation }], {
    receivedAt: world.now(),
  });
  await settlePayments(ports, { most: 1 });
  await world.settle();
  await world.control(`disputes/${grown}/close`, { status: "lost" });
  await world.settle();
  const listed = await readDisputeList(world.db);
  expect(listed.map(({ stripeId, problem }) => [stripeId, problem]).toSorted()).toEqual(
    [
      [lost, "2000 (minor units) came back after it was lost"],
      [grown, "2000 (minor units) was taken, and the bank told of 500"],
    ].toSorted(),
  );
  expect(await stateOf(given[1]!)).toBe("disputed");
  await expectBookHolds(world);
});
