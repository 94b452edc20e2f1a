import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { donationParams, startStripe } from "./start-stripe.ts";

const require = createRequire(import.meta.url);
const program = require.resolve("@stripe/cli/bin/shim.js");

/**
 * Stripe's own command line, version of package.json, against the emulator: its requests were written by Stripe, not by
 * us. It has a test key, no telemetry, an empty home, and everything outside this machine ends at a proxy that refuses.
 */
async function startCommandLine() {
  const started = await startStripe({ disputedAfterMs: 0 });
  const home = mkdtempSync(join(tmpdir(), "esperanza-command-line-"));
  const outside: string[] = [];
  const proxy = createServer((request, response) => {
    outside.push(String(request.url));
    response.writeHead(403).end();
  });
  proxy.on("connect", (request, socket) => {
    outside.push(String(request.url));
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
    rmSync(home, { recursive: true, force: true });
  });

  function run(...words: string[]): Promise<{ code: number | null; printed: string }> {
    const child = spawn(process.execPath, [program, ...words, "--api-base", started.origin], {
      env: {
        PATH: process.env.PATH,
        HOME: home,
        USERPROFILE: home,
        XDG_CONFIG_HOME: join(home, ".config"),
        STRIPE_API_KEY: "sk_test_emulator0123456789",
        STRIPE_CLI_TELEMETRY_OPTOUT: "1",
        HTTP_PROXY: proxyUrl,
        HTTPS_PROXY: proxyUrl,
      } as unknown as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (bytes: Buffer) => {
        printed += bytes.toString();
      });
    return new Promise((resolve) => child.on("close", (code) => resolve({ code, printed })));
  }

  return { ...started, run, home, outside };
}

test.each([
  ["payment_intent.succeeded", ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"]],
  ["charge.refunded", ["charge.succeeded", "charge.refunded", "refund.created"]],
  ["charge.dispute.created", ["charge.succeeded", "charge.dispute.created"]],
  [
    "checkout.session.completed",
    ["product.created", "price.created", "payment_intent.succeeded", "checkout.session.completed"],
  ],
])("`stripe trigger %s` brings about what it names", async (event, expected) => {
  const { run, control, eventTypes, outside } = await startCommandLine();
  const { code, printed } = await run("trigger", event);
  expect(printed).toContain("Trigger succeeded!");
  expect(code).toBe(0);
  await control("clock", { offsetMs: 1_000 });
  expect(await eventTypes()).toEqual(expect.arrayContaining(expected));
  // It asks for its own newest version, and nothing else leaves it.
  expect(outside.filter((address) => !address.startsWith("api.github.com"))).toEqual([]);
});

test("the checkout that the command line pays is complete, with its price, card and address", async () => {
  const { run, stripe } = await startCommandLine();
  await run("trigger", "checkout.session.completed");
  const [session] = (await stripe.checkout.sessions.list()).data;
  const paid = await stripe.checkout.sessions.retrieve(session!.id, {
    expand: [
      "line_items.data.price.product",
      "payment_intent.latest_charge",
      "payment_intent.payment_method",
    ],
  });
  expect(paid).toMatchObject({
    amount_total: 3000,
    payment_status: "paid",
    line_items: { data: [{ quantity: 2, price: { unit_amount: 1500, product: { name: "myproduct" } } }] },
    payment_intent: {
      payment_method: { type: "card", card: { last4: "4242" } },
      shipping: { name: "Jenny Rosen", address: { city: "San Francisco", line2: null } },
      latest_charge: { billing_details: { name: "Jenny Rosen" }, receipt_email: null },
    },
  });
});

test("`stripe trigger charge.dispute.created` is a bank's question: no money moves", async () => {
  const { run, control, stripe } = await startCommandLine();
  await run("trigger", "charge.dispute.created");
  await control("clock", { offsetMs: 1_000 });
  const [dispute] = (await stripe.disputes.list()).data;
  expect(dispute).toMatchObject({ status: "warning_needs_response", balance_transactions: [] });
});

test("`stripe get` reads an object, a list and a refusal", async () => {
  const { run, pay } = await startCommandLine();
  const { charge } = await pay();
  expect(JSON.parse((await run("get", charge.id)).printed)).toMatchObject({ id: charge.id, amount: 5000 });
  const { printed } = await run("get", "/v1/charges", "--limit", "1");
  expect(JSON.parse(printed)).toMatchObject({ object: "list", data: [{ id: charge.id }] });
  expect((await run("get", "/v1/charges", "-d", "amuont=1")).printed).toContain("parameter_unknown");
});

test("`stripe fixtures` asks for our own checkout and ends it", async () => {
  const { run, stripe, home } = await startCommandLine();
  const file = join(home, "donation.json");
  const fixtures = [
    { name: "session", path: "/v1/checkout/sessions", method: "post", params: donationParams() },
    { name: "ended", path: `/v1/checkout/sessions/\${session:id}/expire`, method: "post" },
  ];
  writeFileSync(file, JSON.stringify({ _meta: { template_version: 0 }, fixtures }));
  const { code, printed } = await run("fixtures", file);
  expect(printed).not.toContain("error");
  expect(code).toBe(0);
  expect((await stripe.checkout.sessions.list()).data).toMatchObject([
    { status: "expired", amount_total: 5000, client_reference_id: "donation-1" },
  ]);
});
