import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { examineDatabase } from "#app/db/examine-database.server.ts";
import type { Finding } from "#app/domain/ports/finding.ts";
import { examineStripe } from "#app/integrations/stripe/examine-stripe.server.ts";
import { listenedTypes } from "#app/integrations/stripe/listened-types.ts";
import { createStripeEmulator } from "#emulators/stripe/stripe-emulator.ts";
import { createTestDatabase } from "../../support/test-database.ts";

const webhookUrl = "https://esperanza.example.org/webhooks/stripe";
const wrong = (findings: Finding[]) => findings.flatMap((one) => (one.isGood ? [] : [one.what]));

function examine(apiBase: string, change: object = {}) {
  const keys = { secretKey: "sk_test_one", webhookSecret: "whsec_one", isProduction: false };
  return examineStripe({ ...keys, webhookUrl, apiBase, now: new Date(), ...change });
}

/** Somebody who answers as Stripe would for an account with this endpoint. */
async function accountWith(endpoint: object, { date = new Date() } = {}): Promise<string> {
  const server = createServer((request, response) => {
    const list = { object: "list", data: [endpoint], has_more: false, url: "" };
    const body = request.url!.startsWith("/v1/balance")
      ? { object: "balance", available: [], pending: [] }
      : list;
    response.writeHead(200, { "content-type": "application/json", date: date.toUTCString() });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const endpoint = {
  url: webhookUrl,
  status: "enabled",
  api_version: Stripe.API_VERSION,
  enabled_events: [...listenedTypes],
};

test("nothing is wrong with an account that sends what we listen to", async () => {
  const emulator = createStripeEmulator({ seed: "doctor", webhookUrl });
  const apiBase = await emulator.listen(0);
  onTestFinished(() => emulator.close());
  expect(wrong(await examine(apiBase))).toEqual([]);
  expect(wrong(await examine(await accountWith(endpoint)))).toEqual([]);
});

test.each([
  [
    "an endpoint that is another's",
    { url: "https://example.org" },
    {},
    [`an endpoint sends events to ${webhookUrl}`],
  ],
  ["one that is disabled", { status: "disabled" }, {}, [`an endpoint sends events to ${webhookUrl}`]],
  [
    "one of another version",
    { api_version: "2020-08-27" },
    {},
    [`the endpoint speaks version ${Stripe.API_VERSION}`],
  ],
  [
    "one that leaves a type out",
    { enabled_events: ["charge.updated"] },
    {},
    ["the endpoint sends every type we listen to"],
  ],
  ["a test key in production", {}, { isProduction: true }, ["the Stripe key is a live key"]],
  [
    "a key where the webhook's secret belongs",
    {},
    { webhookSecret: "sk_test_one" },
    ["the webhook secret looks like one"],
  ],
  ["a clock that is behind", {}, { now: new Date(Date.now() - 120_000) }, ["our clock agrees with Stripe's"]],
])("%s is told", async (_, endpointChange, change, expected) => {
  expect(wrong(await examine(await accountWith({ ...endpoint, ...endpointChange }), change))).toEqual(
    expected,
  );
});

test("a Stripe that does not answer is told, in its words", async () => {
  const [last] = (await examine("http://127.0.0.1:9")).slice(-1);
  expect(last).toMatchObject({
    what: "Stripe takes the key",
    isGood: false,
    fix: expect.stringContaining("Stripe said"),
  });
});

test("a database that forgets on a crash, lacks a migration or has another time is told", async () => {
  const db = await createTestDatabase();
  onTestFinished(() => db.close());
  const look = (migrations: string[], now: Date) => examineDatabase(db.sql, { migrations, now });
  const forgets = "what is committed is on disk";
  expect(wrong(await look([], new Date()))).toEqual([forgets]);
  expect(wrong(await look(["20990101000000_not_yet"], new Date(0)))).toEqual([
    forgets,
    "every migration is applied",
    "the database's clock agrees with ours",
  ]);
});

test("the page on going live names the types that the doctor looks for", () => {
  const text = readFileSync("docs/going-live.md", "utf8");
  const step = /Developers → Webhooks[\s\S]*?Its signing secret/.exec(text)![0];
  const named = [...step.matchAll(/`([a-z_]+(?:\.[a-z_]+)+)`/g)].map(([, type]) => type);
  expect(named.sort()).toEqual([...listenedTypes].sort());
});
