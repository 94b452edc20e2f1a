import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { onTestFinished } from "vitest";
import { createStripeEmulator, type StripeEmulatorOptions } from "#emulators/stripe/stripe-emulator.ts";

/** An emulator on a free port with the real SDK pointed at it; both end with the test. */
export async function startStripe(options: StripeEmulatorOptions = {}) {
  const emulator = createStripeEmulator({ seed: "test", ...options });
  const url = new URL(await emulator.listen(0));
  onTestFinished(() => emulator.close());
  const stripe = new Stripe("sk_test_emulator", {
    host: url.hostname,
    port: url.port,
    protocol: "http",
    maxNetworkRetries: 0,
    telemetry: false,
    timeout: 5_000,
  });

  async function control(address: string, body?: object) {
    const response = await fetch(`${url.origin}/_emulator/${address}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { "x-emulator-control": "1" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async function openSession(change: Partial<Stripe.Checkout.SessionCreateParams> = {}, key?: string) {
    return stripe.checkout.sessions.create(
      donationParams(change),
      key === undefined ? {} : { idempotencyKey: key },
    );
  }

  /** A session paid with a test card, and its charge. */
  async function pay(card = "success", change: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
    const session = await openSession(change);
    await control(`sessions/${session.id}/pay`, { card });
    const [charge] = (await stripe.charges.list({ limit: 1 })).data;
    if (!charge) throw new Error("no charge was made");
    return { session, charge };
  }

  async function eventTypes() {
    const types: string[] = [];
    for await (const event of stripe.events.list({ limit: 100 })) types.unshift(event.type);
    return types;
  }

  return { emulator, stripe, control, openSession, pay, eventTypes, origin: url.origin };
}

/** What the app asks for when a donor gives 50.00 dollars. */
export function donationParams(
  change: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: "payment",
    submit_type: "donate",
    client_reference_id: "donation-1",
    metadata: { donation: "donation-1" },
    payment_intent_data: { metadata: { donation: "donation-1" } },
    adaptive_pricing: { enabled: false },
    allowed_payment_method_types: ["card"],
    locale: "es",
    success_url: "https://esperanza.example/gracias?session={CHECKOUT_SESSION_ID}",
    cancel_url: "https://esperanza.example/campanas/rosa",
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: "usd",
          unit_amount: 5000,
          product_data: {
            name: "Aporte a la panadería de Rosa",
            description: "Más 50 dólares de contrapartida",
          },
        },
      },
    ],
    ...change,
  };
}

export type Delivery = { body: string; signature: string; event: Stripe.Event };

/** A webhook address that keeps what arrives; `answers` gives the status for each call, 200 when it is used up. */
export async function startReceiver({ answers = [] }: { answers?: number[] } = {}) {
  const received: Delivery[] = [];
  const waiting = [...answers];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      received.push({
        body,
        signature: String(request.headers["stripe-signature"]),
        event: JSON.parse(body),
      });
      response.writeHead(waiting.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;

  async function waitFor(count: number) {
    for (let tries = 0; received.length < count && tries < 500; tries += 1) await pause(10);
    if (received.length < count) throw new Error(`only ${received.length} of ${count} events arrived`);
    return received;
  }

  return { url: `http://127.0.0.1:${port}/webhooks/stripe`, received, waitFor };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
