import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Actor } from "#app/domain/access/actor.ts";
import { createStripePayments } from "#app/integrations/stripe/stripe-payments.server.ts";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { settledTogether } from "#app/settlement/settler.server.ts";
import { cancelCampaign } from "#app/use-cases/campaign/cancel-campaign.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import { healEvents } from "#app/use-cases/payment/heal-events.server.ts";
import { readBalance } from "#app/use-cases/payment/read-balance.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import { createStripeEmulator } from "#emulators/stripe/stripe-emulator.ts";
import { must, payInCapital } from "../factories/running-campaign.ts";
import type { Bench } from "./bench-server.ts";
import type { Figure } from "./figures.ts";
import { openHotFund } from "./hot-fund.ts";
import { startChild } from "./webhook.ts";

const donations = 1_000;
/** The process that asks for refunds is killed when so many were asked for, and another goes on. */
const killedAt = 400;

const operators = ["beef", "cafe"].map((end): Actor => {
  const personId = `019ab3c4-0000-7000-8000-00000000${end}`;
  return { kind: "person", personId, roles: [{ organisationId: personId, role: "operator" }] };
}) as [Actor, Actor];

/** A campaign of a thousand paid donations is cancelled, and all are refunded at Stripe's emulator, though the process is killed meanwhile. */
export async function benchRefunding(bench: Bench): Promise<Figure[]> {
  const emulator = createStripeEmulator({ seed: "bench" });
  const apiBase = await emulator.listen(0);
  const counter = await countRequests(apiBase);
  const payments = createStripePayments({
    secretKey: "sk_test_bench",
    webhookSecret: "whsec_bench",
    apiBase,
  });
  const ports: Ports = { ...bench.ports, payments };
  // Stripe keeps its fee of what is refunded: the platform's own money bears it.
  await payInCapital(ports, operators, { amount: 1_000_000n, reference: "bench" });
  const { campaignIds } = await openHotFund(ports, { campaigns: 1 });
  const campaignId = campaignIds[0]!;
  await giveAll(ports, { apiBase, campaignId });
  await must(cancelCampaign(ports, operators[0], { campaignId, reason: "the shop has closed" }));
  const decidedFrom = performance.now();
  await endDueCampaigns(ports);
  const decidedMs = performance.now() - decidedFrom;
  const start = () => startChild(bench, "tests/bench/refunding-process.ts", { STRIPE_API_BASE: counter.url });
  const askedFrom = performance.now();
  const first = await start();
  await until(ports, (due) => due <= donations - killedAt);
  first.child.kill("SIGKILL");
  const second = await start();
  await until(ports, (due) => due === 0);
  const seconds = (performance.now() - askedFrom) / 1_000;
  second.child.kill();
  await healEvents(ports, { healedAt: null });
  while ((await settlePayments(ports, { most: settledTogether })).taken > 0);
  await readBalance(ports);
  const arrived = await ports.db.prisma.refund.count({ where: { state: "succeeded" } });
  const refunds = await ports.db.prisma.balanceTransaction.count({ where: { type: "refund" } });
  const broken = (await checkLedger(ports.db.sql)).filter((check) => check.broken.length > 0);
  await emulator.close();
  counter.close();
  return [
    {
      name: `Cancelling a campaign of ${donations} donations: refunds and match in one transaction`,
      value: `${(decidedMs / 1_000).toFixed(1)} s`,
    },
    { name: "… all asked of Stripe, with one kill on the way", value: `${seconds.toFixed(0)} s` },
    { name: "… most requests in any second", value: String(counter.most()) },
    { name: "… arrived / made at Stripe", value: `${arrived} / ${refunds}` },
    { name: "… promises of the book broken after it", value: String(broken.length) },
  ];
}

async function giveAll(ports: Ports, of: { apiBase: string; campaignId: string }): Promise<void> {
  for (let begun = 0; begun < donations; begun += 20)
    await Promise.all(Array.from({ length: 20 }, (_, place) => give(ports, { ...of, donor: begun + place })));
  await healEvents(ports, { healedAt: null });
  while ((await settlePayments(ports, { most: settledTogether })).taken > 0);
  await readBalance(ports);
}

async function give(
  ports: Ports,
  { apiBase, campaignId, donor }: { apiBase: string; campaignId: string; donor: number },
): Promise<void> {
  const { donationId } = await must(
    startDonation(ports, {
      ...{ campaignId, amount: 2_000n, tip: 100n, feeCover: 0n, promisedMatch: 0n },
      ...{ email: `donor${donor}@example.org`, name: "Bench", message: null, isAnonymous: false },
      ...{ locale: "es", accessToken: ports.ids.token(), address: null },
    }),
  );
  const { sessionId } = await ports.db.prisma.checkoutAttempt.findFirstOrThrow({ where: { donationId } });
  const paid = await fetch(`${apiBase}/_emulator/sessions/${sessionId}/pay`, {
    method: "POST",
    headers: { "x-emulator-control": "1" },
    body: JSON.stringify({ card: "success" }),
  });
  if (!paid.ok) throw new Error(await paid.text());
}

async function until({ db }: Ports, isReached: (due: number) => boolean): Promise<void> {
  while (!isReached(await db.prisma.refund.count({ where: { state: "due" } }))) await wait(50);
}

/** Passes every request on, and knows how many came in any one second. */
async function countRequests(apiBase: string) {
  const at: number[] = [];
  const { hostname, port } = new URL(apiBase);
  const server = createServer((asked, answer) => {
    at.push(performance.now());
    const { method, url: path, headers } = asked;
    const passed = request({ hostname, port, method, path, headers }, (given) => {
      answer.writeHead(given.statusCode!, given.headers);
      given.pipe(answer);
    });
    asked.pipe(passed);
    passed.on("error", () => answer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    most: () =>
      at.reduce((most, from) => Math.max(most, at.filter((t) => t >= from && t < from + 1_000).length), 0),
    close: () => server.close(),
  };
}
