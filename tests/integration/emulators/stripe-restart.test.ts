import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { donationParams, startReceiver, startStripe } from "./start-stripe.ts";

test("after kill -9 everything acknowledged is there, and events not yet delivered are delivered", async () => {
  const dataFile = newDataFile();
  const receiver = await startReceiver({ answers: Array(500).fill(503) });
  const before = await spawnEmulator({
    DATA_FILE: dataFile,
    WEBHOOK_URL: receiver.url,
    WEBHOOK_SECRET: "whsec_test",
  });
  const first = await before.stripe.checkout.sessions.create(donationParams(), {
    idempotencyKey: "checkout:1:1",
  });
  await before.control(`sessions/${first.id}/pay`, { card: "success" });
  await before.control("clock", { offsetMs: 90_000 });
  const charge = (await before.stripe.charges.list()).data[0]!;
  const refund = await before.stripe.refunds.create({ charge: charge.id, amount: 100 });
  const listed = await everything(before.stripe);
  before.child.kill("SIGKILL");
  await new Promise((resolve) => before.child.once("exit", resolve));

  const healthy = await startReceiver();
  const after = await spawnEmulator({
    DATA_FILE: dataFile,
    WEBHOOK_URL: healthy.url,
    WEBHOOK_SECRET: "whsec_test",
  });
  expect(await everything(after.stripe)).toEqual(listed);
  expect(await after.stripe.refunds.retrieve(refund.id)).toEqual(refund);
  const again = await after.stripe.checkout.sessions.create(donationParams(), {
    idempotencyKey: "checkout:1:1",
  });
  expect(again).toEqual(first);
  expect((await after.control("clock")).body).toMatchObject({ offsetMs: 90_000 });
  const arrived = await healthy.waitFor(7);
  expect(new Set(arrived.map(({ event }) => event.id)).size).toBe(7);
  const next = await after.stripe.checkout.sessions.create(donationParams());
  expect(next.id).not.toBe(first.id);
});

test("a torn last line, left by a kill while writing, is cut off", async () => {
  const dataFile = newDataFile();
  const first = await startStripe({ dataFile });
  const { session } = await first.pay();
  await first.emulator.close();
  appendFileSync(dataFile, '{"ids":99,"put":[[1,"charge","ch_torn",{"amo');
  const second = await startStripe({ dataFile });
  expect((await second.stripe.checkout.sessions.retrieve(session.id)).status).toBe("complete");
  const { charge } = await second.pay();
  await second.emulator.close();
  const third = await startStripe({ dataFile });
  expect((await third.stripe.charges.list()).data.map((each) => each.id)).toContain(charge.id);
});

test("the file is compacted at boot, and lists, events and stored answers stay the same", async () => {
  const dataFile = newDataFile();
  const first = await startStripe({ dataFile });
  const early = await first.openSession({}, "checkout:early:1");
  for (let count = 0; count < 20; count += 1) await first.pay(count % 3 === 0 ? "refund_fails" : "success");
  await first.control(`sessions/${early.id}/pay`, { card: "decline" });
  await first.control(`sessions/${early.id}/pay`, { card: "3ds" });
  await first.control(`sessions/${early.id}/pay`, { card: "success" });
  const listed = await everything(first.stripe);
  await first.emulator.close();
  const sizes = [statSync(dataFile).size];
  for (let restart = 0; restart < 3; restart += 1) {
    const next = await startStripe({ dataFile });
    expect(await everything(next.stripe)).toEqual(listed);
    expect(await next.openSession({}, "checkout:early:1")).toEqual(early);
    await next.emulator.close();
    sizes.push(statSync(dataFile).size);
  }
  expect(sizes[1]).toBeLessThan(sizes[0]! * 1.2);
  expect(sizes[3]).toBe(sizes[2]);
  expect(readFileSync(dataFile, "utf8").endsWith("\n")).toBe(true);
});

test("a dispute whose deadline passed while the emulator was off is lost when it comes back", async () => {
  const dataFile = newDataFile();
  const first = await startStripe({ dataFile });
  const { charge } = await first.pay();
  await first.control(`charges/${charge.id}/dispute`, {});
  await first.emulator.close();
  const later = Date.now() + 10 * 86_400_000;
  const second = await startStripe({ dataFile, realNow: () => later });
  expect((await second.stripe.disputes.list()).data.map(({ status }) => status)).toEqual(["lost"]);
});

test("sessions that ended while the emulator was off expire when it comes back", async () => {
  const dataFile = newDataFile();
  const first = await startStripe({ dataFile });
  const session = await first.openSession();
  await first.emulator.close();
  const later = Date.now() + 25 * 60 * 60 * 1000;
  const second = await startStripe({ dataFile, realNow: () => later });
  expect((await second.stripe.checkout.sessions.retrieve(session.id)).status).toBe("expired");
});

test("what was planned, warned of and still to be decided comes about after a restart", async () => {
  const dataFile = newDataFile();
  const first = await startStripe({ dataFile, disputedAfterMs: 0, disputeDecidedAfterMs: 60_000 });
  await first.control("plan", { outcome: "dispute_lost", payments: 1 });
  await first.pay();
  await first.control("plan", { outcome: "early_fraud_warning", payments: 2 });
  await first.pay();
  await first.control("clock", { offsetMs: 1_000 });
  const [dispute] = (await first.stripe.disputes.list()).data;
  expect(dispute!.status).toBe("needs_response");
  await first.emulator.close();
  const later = Date.now() + 2 * 60_000;
  const second = await startStripe({ dataFile, disputeDecidedAfterMs: 60_000, realNow: () => later });
  expect((await second.stripe.disputes.retrieve(dispute!.id)).status).toBe("lost");
  expect((await second.stripe.radar.earlyFraudWarnings.list()).data).toHaveLength(1);
  expect((await second.control("plan")).body).toMatchObject({ outcome: "early_fraud_warning", payments: 1 });
});

test("the same seed and the same requests give the same ids, another seed gives others", async () => {
  const ids = [];
  for (const seed of ["a", "a", "b"]) ids.push((await (await startStripe({ seed })).openSession()).id);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
});

async function everything(stripe: Stripe) {
  const [sessions, intents, charges, transactions, refunds, events] = await Promise.all([
    stripe.checkout.sessions.list({ limit: 100 }),
    stripe.paymentIntents.list({ limit: 100 }),
    stripe.charges.list({ limit: 100 }),
    stripe.balanceTransactions.list({ limit: 100 }),
    stripe.refunds.list({ limit: 100 }),
    stripe.events.list({ limit: 100 }),
  ]);
  const undated = events.data.map((event) => ({ ...event, pending_webhooks: null }));
  return [sessions.data, intents.data, charges.data, transactions.data, refunds.data, undated];
}

function newDataFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "stripe-emulator-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "stripe.jsonl");
}

async function spawnEmulator(env: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "emulators/stripe/main.ts"], {
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const line = await new Promise<string>((resolve) => createInterface(child.stdout!).once("line", resolve));
  const url = new URL((JSON.parse(line) as { url: string }).url);
  const stripe = new Stripe("sk_test_emulator", {
    host: url.hostname,
    port: url.port,
    protocol: "http",
    telemetry: false,
  });

  async function control(address: string, body?: object) {
    const method = body === undefined ? "GET" : "POST";
    const headers = { "x-emulator-control": "1" };
    const response = await fetch(`${url.origin}/_emulator/${address}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  return { child, stripe, control };
}
