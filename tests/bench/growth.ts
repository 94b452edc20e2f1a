import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { createSealer } from "#app/ledger/seal/seal-entries.server.ts";
import { verifySeal } from "#app/ledger/seal/verify-seal.server.ts";
import { settledTogether } from "#app/settlement/settler.server.ts";
import type { Bench } from "./bench-server.ts";
import { type Figure, percentile, rate } from "./figures.ts";
import { fillJournal, type Pattern } from "./fill-journal.ts";
import { newReservation, openHotFund } from "./hot-fund.ts";
import { drain, fillInbox, settleAll } from "./settling.ts";

/** Donations in the journal: BENCH_SIZES takes others, growing. */
const sizes = (process.env.BENCH_SIZES ?? "10000,1000000,5000000").split(",").map(Number);
const measured = 10_000;
const warmUp = 3_000;

/** The same work with more and more donations in the journal of one hot fund: reserving, settling, sealing, verifying, replaying. */
export async function benchGrowth({ ports }: Bench): Promise<Figure[]> {
  const hot = await openHotFund(ports, { campaigns: 42 });
  await fillInbox(ports, [hot], 42 * 10);
  await settleAll(ports);
  const figures: Figure[] = [];
  for (const [fill, size] of sizes.entries()) {
    const pattern = await giveOnce(ports, hot);
    const have = await countDonations(ports);
    const filledIn = await timed(() =>
      ports.db.transaction((sql) => fillJournal(sql, { pattern, count: size - have, fill: fill + 1 })),
    );
    const at = `at ${size.toLocaleString("en")} donations`;
    console.error(`${at}: filled in ${filledIn.toFixed(0)} s`);
    // What the fill leaves to be done is not the journal's own work: nobody writes millions at once.
    const sealed = await sealAll(ports);
    await ports.db.sql.query("vacuum analyze");
    await ports.db.sql.query("checkpoint");
    console.error(`${at}: sealed the fill`);
    for await (const figure of measure({ ports, hot, at, sealed })) {
      // The largest takes long: what is known already is not lost with it.
      console.error(`${figure.name}: ${figure.value}`);
      figures.push(figure);
    }
    await settleAll(ports);
  }
  const broken = (await ports.db.snapshot(checkLedger)).filter(
    (check) => check.name !== "clearing-agrees" && check.broken.length > 0,
  );
  return [
    ...figures,
    { name: "Promises of the book broken at the end", value: broken.map(({ name }) => name).join() || "0" },
  ];
}

type Hot = Awaited<ReturnType<typeof openHotFund>>;
type At = { ports: Bench["ports"]; hot: Hot; at: string; sealed: { entries: number; seconds: number } };

async function* measure({ ports, hot, at, sealed }: At): AsyncGenerator<Figure> {
  const before = await bytesOnDisk(ports);
  const { times, seconds, count } = await fillInbox(ports, [hot], warmUp + measured);
  yield { name: `Reservations, 100 at once, ${at}`, value: rate(count / seconds) };
  yield { name: `… p99 of one, ${at}`, value: `${percentile(times, 99).toFixed(0)} ms` };
  await drain(ports, { most: settledTogether, count: warmUp });
  const settled = await drain(ports, { most: settledTogether, count: measured });
  yield { name: `Settling in rounds of ${settledTogether}, ${at}`, value: rate(settled) };
  yield { name: `Sealing, ${at}`, value: `${rate(sealed.entries / sealed.seconds)} entries` };
  await sealAll(ports);
  const bytes = ((await bytesOnDisk(ports)) - before) / count;
  const kib = `${(bytes / 1024).toFixed(2)} KiB`;
  yield { name: `Disk for a donation, all its rows and indexes, ${at}`, value: kib };
  const donations = await countDonations(ports);
  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss / 2 ** 20);
  }, 100);
  const verifiedIn = await timed(async () => {
    const { broken } = await ports.db.snapshot((sql) => verifySeal(sql));
    if (broken.length > 0) throw new Error(broken[0]);
  });
  yield { name: `Verifying the seal, ${at}`, value: `${rate(donations / verifiedIn)} donations` };
  const replayedIn = await timed(async () => {
    const { differences } = await ports.db.snapshot((sql) => replayCall(sql, hot.callId));
    if (differences.length > 0) throw new Error(JSON.stringify(differences[0]));
  });
  clearInterval(watch);
  yield { name: `Replaying the call, ${at}`, value: `${rate(donations / replayedIn)} donations` };
  yield {
    name: `… most memory of the process that verifies and replays, ${at}`,
    value: `${highest.toFixed(0)} MiB`,
  };
}

async function sealAll({ db }: Bench["ports"]): Promise<{ entries: number; seconds: number }> {
  const { sealRound } = createSealer();
  let entries = 0;
  const seconds = await timed(async () => {
    for (let isMore = true; isMore; ) {
      const round = await db.transaction((sql) => sealRound(sql, { sealedAt: new Date() }));
      entries += round.sealed;
      isMore = round.isMore;
    }
  });
  return { entries, seconds };
}

/** A donation whose rows all the filled ones repeat. */
export async function giveOnce(ports: Bench["ports"], { callId, campaignIds }: Hot): Promise<Pattern> {
  const amount = 1_000n;
  const reservation = { ...newReservation(ports, { callId, campaignId: campaignIds[0]! }), amount, tip: 0n };
  await fillInbox(ports, [], 0, [reservation]);
  await settleAll(ports);
  return { donationId: reservation.donationId, callId, campaignIds, amount };
}

async function countDonations({ db }: Bench["ports"]): Promise<number> {
  const [row] = await db.sql.query<{ count: number }>(
    "select count(*)::int as count from donation where match_status = 'paid'",
  );
  return row!.count;
}

/** Tables and indexes; what the write-ahead log takes for a while is not counted. */
async function bytesOnDisk({ db }: Bench["ports"]): Promise<number> {
  const [row] = await db.sql.query<{ bytes: bigint }>(
    "select sum(pg_total_relation_size(relid))::bigint as bytes from pg_stat_user_tables",
  );
  return Number(row!.bytes);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}
