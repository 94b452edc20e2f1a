import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { settledTogether } from "#app/settlement/settler.server.ts";
import type { Reservation } from "#app/use-cases/donation/keep-reservations.server.ts";
import { reserveMatch } from "#app/use-cases/donation/reserve-match.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { keepEvents } from "#app/use-cases/payment/keep-events.server.ts";
import type { Bench } from "./bench-server.ts";
import { type Figure, percentile, rate } from "./figures.ts";
import { newReservation, openHotFund } from "./hot-fund.ts";
import { paidEvent } from "./paid-event.ts";

const together = 20_000;
const alone = 1_000;
/** Settled before the clock runs: a settler is a process that has run for a while. */
const warmUp = 3_000;

/** Donors who reserve at the same time. */
const donorsAtOnce = 100;

/**
 * Reservations on one fund at 100 at once, then settling their payments from a filled inbox: in batches, one by one, and
 * for 50 funds at once.
 */
export async function benchSettling({ ports }: Bench): Promise<Figure[]> {
  const hot = await openHotFund(ports, { campaigns: 42 });
  const { times, seconds, count } = await fillInbox(ports, [hot], warmUp + together + alone);
  await drain(ports, { most: settledTogether, count: warmUp });
  const inBatches = await drain(ports, { most: settledTogether, count: together });
  const oneByOne = await drain(ports, { most: 1, count: alone });
  const funds: Opened[] = [];
  for (let number = 0; number < 50; number++) funds.push(await openHotFund(ports, { campaigns: 1 }));
  await fillInbox(ports, funds, together);
  const acrossFunds = await drain(ports, { most: settledTogether, count: together });
  const broken = (await checkLedger(ports.db.sql)).filter(
    (check) => check.name !== "clearing-agrees" && check.broken.length > 0,
  );
  return [
    { name: `Reservations on one fund, ${donorsAtOnce} donors at once`, value: rate(count / seconds) },
    { name: "… p95 of one reservation", value: `${percentile(times, 95).toFixed(1)} ms` },
    { name: "… p99 of one reservation", value: `${percentile(times, 99).toFixed(1)} ms` },
    { name: `Settling into one hot fund, rounds of ${settledTogether}`, value: rate(inBatches) },
    { name: "… the same one by one", value: rate(oneByOne) },
    { name: "… 50 funds in the same rounds", value: rate(acrossFunds) },
    { name: "… promises of the book broken after it", value: String(broken.length) },
  ];
}

type Opened = Awaited<ReturnType<typeof openHotFund>>;

/** Reserves gifts over these calls in turn, or these very ones, and keeps the events of their payments. */
export async function fillInbox(
  ports: Bench["ports"],
  calls: readonly Opened[],
  count: number,
  reservations = newReservations(ports, calls, count),
) {
  const reserved = await reserveAll(ports, reservations, { atOnce: donorsAtOnce });
  const events = reservations.map(paidEvent);
  for (let start = 0; start < events.length; start += 500)
    await keepEvents(ports.db, events.slice(start, start + 500), { receivedAt: new Date() });
  // A database that has run for a while knows its tables; this one was filled a moment ago.
  await ports.db.sql.query("analyze");
  return { ...reserved, count };
}

export function newReservations(
  ports: Bench["ports"],
  calls: readonly Opened[],
  count: number,
): Reservation[] {
  return Array.from({ length: count }, (_, number) => {
    const { callId, campaignIds } = calls[number % calls.length]!;
    return newReservation(ports, { callId, campaignId: campaignIds[number % campaignIds.length]! });
  });
}

export async function reserveAll(
  ports: Bench["ports"],
  reservations: readonly Reservation[],
  { atOnce }: { atOnce: number },
) {
  const times: number[] = [];
  let next = 0;
  const startedAt = performance.now();
  const donor = async () => {
    while (next < reservations.length) {
      const reservation = reservations[next++]!;
      const from = performance.now();
      const answer = await reserveMatch(ports, reservation);
      if (!answer.ok) throw new Error(answer.refusal.kind);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, donor));
  return { times, seconds: (performance.now() - startedAt) / 1000 };
}

export async function drain(
  ports: Bench["ports"],
  { most, count }: { most: number; count: number },
): Promise<number> {
  const startedAt = performance.now();
  let settled = 0;
  while (settled < count) {
    const { taken } = await settlePayments(ports, { most });
    if (taken === 0) throw new Error("the inbox is empty");
    settled += taken;
  }
  return (settled * 1000) / (performance.now() - startedAt);
}

/** Until the inbox is empty. */
export async function settleAll(ports: Bench["ports"]): Promise<void> {
  while ((await settlePayments(ports, { most: settledTogether })).taken > 0);
}
