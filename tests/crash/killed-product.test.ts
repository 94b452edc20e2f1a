import { expect, test } from "vitest";
import type { AppContext } from "#app/context.server.ts";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { advanceDemoClock } from "#app/use-cases/advance-demo-clock.server.ts";
import { type Chance, createChance } from "../../prisma/seed/chance.ts";
import { must } from "../factories/running-campaign.ts";
import { until } from "../integration/start/run-start.ts";
import type { Acknowledged } from "../support/load-process.ts";
import { createKillableProduct, type KillableProduct } from "./killable-product.ts";
import { setStage } from "./set-stage.ts";

const kills = Number(process.env.CRASH_KILLS ?? 3);
const seed = process.env.CRASH_SEED ?? String(Date.now() % 1_000_000);

test(`killed ${kills} times with its database, the product has every acknowledged fact exactly once`, async () => {
  console.log(`seed ${seed}: to see it again, CRASH_SEED=${seed}`);
  const chance = createChance(`crash ${seed}`);
  const product = await createKillableProduct();
  const order = await setStage(product, { releases: kills * 3 });
  const told: Acknowledged[] = [];
  for (let kill = 1; kill <= kills; kill++) {
    await product.startApp();
    const released = new Set(idsOf(told, "release"));
    const releaseIds = order.releaseIds.filter((id) => !released.has(id));
    await product.startLoad({ ...order, releaseIds }, (one) => {
      told.push(one);
      if (one.fact === "reservation" && chance.inHundred(75)) payAt(product, one.url);
    });
    disturb(product, chance);
    await pause(1_200 + chance.below(2_000));
    await killAll(product, chance);
    await product.startDatabase();
    const context = await product.openContext();
    expect(await findMissing(context, { told, events: product.acknowledgedEvents }), `kill ${kill}`).toEqual(
      [],
    );
    expect(await findBroken(context), `kill ${kill}`).toEqual([]);
  }
  product.emulator.clearFaults();
  await product.startApp();
  const context = await product.openContext();
  await drain(context);
  expect(await findMissing(context, { told, events: product.acknowledgedEvents })).toEqual([]);
  expect(await compareWithStripe(context)).toEqual([]);
  expect(await findBroken(context)).toEqual([]);
  const count = (fact: string) => told.filter((one) => one.fact === fact).length;
  const facts = ["reservation", "refund", "release"].map((fact) => `${count(fact)} ${fact}s`);
  console.log(
    `seed ${seed}: ${kills} kills, ${facts.join(", ")}, ${product.acknowledgedEvents.size} events, all there`,
  );
  expect(count("reservation")).toBeGreaterThan(kills * 5);
  expect(count("refund")).toBeGreaterThan(0);
  expect(count("release")).toBeGreaterThan(0);
}, 900_000);

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The donor pays on Stripe's page. */
function payAt({ apiBase }: KillableProduct, url: string): void {
  const sessionId = url.split("/").at(-1)!.split(/[?#]/)[0];
  void fetch(`${apiBase}/_emulator/sessions/${sessionId}/pay`, {
    method: "POST",
    headers: { "x-emulator-control": "1" },
    body: JSON.stringify({ card: "success" }),
  }).then((answer) => answer.text());
}

/** The network to Stripe is cut, slow, or fails before or after the effect, some times in the coming seconds. */
function disturb({ emulator }: KillableProduct, chance: Chance): void {
  for (let number = 0; number < 12; number++) {
    const answer = chance.pick(["cut", 500, 429, "slow"] as const);
    const moment = chance.pick(["before", "after"] as const);
    const path = chance.pick(["/v1/checkout/sessions", "/v1/refunds"]);
    emulator.orderFault({ answer, moment, next: 1, method: "POST", path, delayMs: 200 });
  }
}

/** Everything ends without a word, one after the other within moments, in a drawn order. */
async function killAll(product: KillableProduct, chance: Chance): Promise<void> {
  const parts = ["database", "web", "worker", "load"];
  while (parts.length > 0) {
    const [part] = parts.splice(chance.below(parts.length), 1);
    await product.kill(part!);
    if (chance.inHundred(50)) await pause(chance.below(80));
  }
}

/** Acknowledged facts that are not in the database, or not once. */
async function findMissing(
  { db }: AppContext,
  { told, events }: { told: readonly Acknowledged[]; events: ReadonlySet<string> },
): Promise<string[]> {
  const rows = await db.sql.query<{ missing: string }>(
    `select 'reservation ' || w as missing from unnest($1::text[]) as w
      where 1 <> (select count(*) from entry e where e.key = 'match-reserved:' || w)
         or not exists (select from donation d where d.id = w::uuid)
      union all
     select 'refund ' || w from unnest($2::text[]) as w
      where not exists (select from refund r where r.id = w::uuid)
         or 1 <> (select count(*) from entry e where e.kind = 'refund-decided' and e.source = w)
      union all
     select 'release ' || w from unnest($3::text[]) as w
      where not exists (select from release r where r.id = w::uuid and r.state = 'approved')
         or 1 <> (select count(*) from entry e where e.kind = 'tranche-released' and e.release_id = w::uuid)
      union all
     select 'event ' || w from unnest($4::text[]) as w
      where not exists (select from stripe_event s where s.id = w
                           and (s.settled_at is not null or exists (select from inbox i where i.event_id = w)))`,
    [...["reservation", "refund", "release"].map((fact) => idsOf(told, fact)), [...events]],
  );
  return rows.map(({ missing }) => missing);
}

function idsOf(told: readonly Acknowledged[], fact: string): string[] {
  return told.filter((one) => one.fact === fact).map(({ id }) => id);
}

async function findBroken({ db }: AppContext): Promise<string[]> {
  const checks = await checkLedger(db.sql);
  return checks.flatMap(({ name, broken }) => broken.map((one) => `${name}: ${one}`));
}

/** Time goes on until nothing is under way: leases and checkouts end, refunds are sent, the balance is read. */
async function drain(context: AppContext): Promise<void> {
  await must(advanceDemoClock(context, { byMs: 2 * 3_600_000 }));
  await until(
    async () => {
      const [row] = await context.db.sql.query<{ open: number; inbox: number; refunds: number }>(
        `select (select count(*)::int from donation where state = 'started') as open,
                (select count(*)::int from inbox) as inbox,
                (select count(*)::int from refund where state in ('due', 'sent')) as refunds`,
      );
      return row!;
    },
    { holds: ({ open, inbox, refunds }) => open + inbox + refunds === 0, withinMs: 120_000 },
  );
}

/** What Stripe charged and gave back is in the book, once, and nothing else is. */
async function compareWithStripe({ db, payments }: AppContext): Promise<string[]> {
  const answer = await payments.listBalanceLines({ since: new Date(0) });
  if (!answer.ok) throw new Error(answer.refusal.message);
  const ofStripe = answer.value.map(({ type, source, paymentIntentId, amount }) =>
    type === "charge" ? `paid ${paymentIntentId} ${amount}` : `${type} ${source} ${-amount}`,
  );
  const rows = await db.sql.query<{ line: string }>(
    `select format('paid %s %s', payment_intent_id, amount + tip + fee_cover) as line from donation
      where payment_intent_id is not null
      union all
     select format('refund %s %s', stripe_refund_id, amount + tip + fee_cover) from refund where state = 'succeeded'`,
  );
  const ours = rows.map(({ line }) => line);
  const [there, here] = [new Set(ofStripe), new Set(ours)];
  return [
    ...ofStripe.filter((line) => !here.has(line)).map((line) => `only at Stripe: ${line}`),
    ...ours.filter((line) => !there.has(line)).map((line) => `only in the book: ${line}`),
    ...(ofStripe.length === ours.length ? [] : [`${ofStripe.length} lines at Stripe, ${ours.length} here`]),
  ];
}
