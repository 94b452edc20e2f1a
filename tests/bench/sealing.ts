import { createSealer } from "#app/ledger/seal/seal-entries.server.ts";
import { verifySeal } from "#app/ledger/seal/verify-seal.server.ts";
import type { Bench } from "./bench-server.ts";
import { type Figure, rate } from "./figures.ts";

const backlog = 200_000;
/** What 10,000 donations in a second write: a reservation and a payment each, three postings on average. */
const perSecond = 20_000;
const seconds = 10;

/** Sealing a backlog as fast as it goes, then beside a writer of 20,000 entries a second; then verifying all of it. */
export async function benchSealing({ ports: { db } }: Bench): Promise<Figure[]> {
  const { sealRound } = createSealer();
  const seal = () => db.transaction((sql) => sealRound(sql, { sealedAt: new Date() }));
  await db.sql.query(
    "insert into account (code, currency, kind, floor) select 'bench:' || n, 'USD', 'asset', 'none' from generate_series(1, 100) n",
  );
  await write(backlog);
  await db.sql.query("analyze");
  const sealedIn = await timed(async () => {
    while ((await seal()).isMore);
  });
  let isWriting = true;
  const lags: number[] = [];
  const sealing = (async () => {
    while (isWriting) {
      const startedAt = performance.now();
      while ((await seal()).isMore);
      lags.push(performance.now() - startedAt);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  })();
  const startedAt = performance.now();
  for (let second = 0; second < seconds; second++) {
    await write(perSecond);
    await new Promise((resolve) => setTimeout(resolve, startedAt + (second + 1) * 1_000 - performance.now()));
  }
  const writtenIn = (performance.now() - startedAt) / 1_000;
  isWriting = false;
  await sealing;
  const rest = await timed(async () => {
    while ((await seal()).isMore);
  });
  const report = { entries: 0, broken: 0 };
  const verifiedIn = await timed(async () => {
    const { entries, broken } = await db.snapshot((sql) => verifySeal(sql));
    Object.assign(report, { entries, broken: broken.length });
  });
  return [
    { name: `Sealing ${backlog.toLocaleString("en")} entries that wait`, value: rate(backlog / sealedIn) },
    {
      name: `Longest lag of a seal beside a writer of ${rate((perSecond * seconds) / writtenIn)} entries`,
      value: `${(1 + Math.max(...lags, rest * 1_000) / 1_000).toFixed(1)} s`,
    },
    {
      name: `Verifying ${report.entries.toLocaleString("en")} entries (${report.broken} broken)`,
      value: rate(report.entries / verifiedIn),
    },
  ];

  /** Entries past the guards of the database, whose cost is not what is measured here. */
  async function write(count: number): Promise<void> {
    await db.transaction(async (sql) => {
      await sql.query("set local session_replication_role = replica");
      await sql.query(
        `with written as (
           insert into entry (kind, key, hash, effective_at, recorded_at, call_id, campaign_id, donation_id, facts)
           select 'donation-captured', gen_random_uuid(), sha256('x'), now(), now(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                  json_build_object('paymentIntent', gen_random_uuid(), 'event', json_build_object('type', 'paid', 'donor', repeat('a', 64), 'amount', '2000', 'at', 1772366400000))
             from generate_series(1, $1::int) returning id)
         insert into posting (entry_id, line, account_id, amount, version, balance_after)
         select id, line, 1 + (id * 3 + line) % 100, case line when 1 then 200 else -100 end, id * 3 + line, 0
           from written, generate_series(1, 3) line`,
        [count],
      );
    });
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}
