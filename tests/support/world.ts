import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createIds } from "#app/config/secrets.server.ts";
import type { Log } from "#app/domain/ports/log.ts";
import { createPictures } from "#app/integrations/sharp/prepare-picture.server.ts";
import { createLocalFolder } from "#app/integrations/storage/local-folder.server.ts";
import { createStripePayments } from "#app/integrations/stripe/stripe-payments.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { healEvents } from "#app/use-cases/payment/heal-events.server.ts";
import { readBalance } from "#app/use-cases/payment/read-balance.server.ts";
import { settleDisputes } from "#app/use-cases/payment/settle-disputes.server.ts";
import { settleStripePayouts } from "#app/use-cases/payment/settle-stripe-payouts.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import { createStripeEmulator } from "#emulators/stripe/stripe-emulator.ts";
import { createPeople } from "./people.ts";
import { portsWithoutVendors } from "./ports-without-vendors.ts";
import { createTestDatabase } from "./test-database.ts";

const silent: Log = { info() {}, warn() {}, error() {} };
export const dayMs = 86_400_000;

/** Everything a story needs: a fresh database, the Stripe emulator, a clock that stands still, and people. */
export async function createWorld({ now = "2026-03-01T12:00:00Z" } = {}) {
  const db = await createTestDatabase();
  const emulator = createStripeEmulator({ seed: "story" });
  const apiBase = await emulator.listen(0);
  const folder = mkdtempSync(join(tmpdir(), "esperanza-files-"));
  const time = { now: new Date(now) };
  await control("clock", { now });
  onTestFinished(async () => {
    await emulator.close();
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ports: Ports = {
    db,
    clock: { now: () => time.now },
    ids: createIds(() => time.now.getTime()),
    log: silent,
    payments: createStripePayments({ secretKey: "sk_test_emulator", webhookSecret: "whsec_test", apiBase }),
    ...portsWithoutVendors("a secret of the tests"),
    storage: createLocalFolder(folder),
    pictures: createPictures(),
  };

  async function control(address: string, body: object): Promise<Record<string, unknown>> {
    const response = await fetch(`${apiBase}/_emulator/${address}`, {
      method: "POST",
      headers: { "x-emulator-control": "1" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`emulator ${address}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  }

  /** Time goes on, here and at Stripe. */
  async function wait(ms: number): Promise<void> {
    time.now = new Date(time.now.getTime() + ms);
    await control("clock", { now: time.now.toISOString() });
  }

  /** Whatever Stripe has to tell arrives and is settled. */
  async function settle(): Promise<void> {
    await healEvents(ports, { healedAt: new Date(0) });
    while ((await settlePayments(ports, { most: 200, together: 2 })).taken > 0);
    await settleDisputes(ports);
    await readBalance(ports);
    await settleDisputes(ports);
    await settleStripePayouts(ports);
  }

  return {
    db,
    ports,
    folder,
    emulator,
    apiBase,
    control,
    wait,
    settle,
    ...createPeople(ports),
    now: () => time.now,
  };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
