import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { onTestFinished } from "vitest";
import { receiveWebhook } from "#app/server/webhook.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import { issuer } from "../../factories/receipts.ts";
import type { World } from "../../support/world.ts";

const stripe = new Stripe("sk_test_signer");

/** The webhook address of the web process over real HTTP, with the world's ports; `change` puts others in their place. */
export async function startWebhook(world: World, change: Partial<Ports> = {}) {
  const context = {
    ...world.ports,
    ...change,
    env: { appEnv: "demo" as const, contact: "ayuda@example.org" },
    readTable: () => null,
    writePaper: async () => new Uint8Array(),
    writePoster: async () => new Uint8Array(),
    drawSocialCard: async () => new Uint8Array(),
    issuer,
    readMailEvent: null,
    refreshClock: async () => {},
    demoClock: null,
    demoPayments: null,
  };
  const server = createServer((request, response) => void receiveWebhook(context, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/stripe`;

  async function post(body: string, headers: Record<string, string> = {}): Promise<number> {
    const answer = await fetch(url, { method: "POST", body, headers });
    await answer.text();
    return answer.status;
  }

  return {
    url,
    post,
    /** Sends an event as Stripe would. */
    deliver: (event: object) => {
      const body = JSON.stringify(event);
      return post(body, { "stripe-signature": sign(body) });
    },
    /** Settles what lies in the inbox, and nothing else is asked. */
    async settleInbox() {
      while ((await settlePayments(world.ports, { most: 200 })).taken > 0);
    },
    /** What became of each kept event. */
    async outcomes() {
      const rows = await world.db.sql.query<{ id: string; outcome: string | null; detail: string | null }>(
        "select id, outcome, detail from stripe_event order by received_at, id",
      );
      return Object.fromEntries(
        rows.map(({ id, outcome, detail }) => [id, detail ? `${outcome}: ${detail}` : outcome]),
      );
    },
  };
}

/** Stripe's signature over a body. `ageSeconds`: how long ago it was made. */
export function sign(body: string, { ageSeconds = 0, secret = "whsec_test" } = {}): string {
  return stripe.webhooks.generateTestHeaderString({
    payload: body,
    secret,
    timestamp: Math.floor(Date.now() / 1000) - ageSeconds,
  });
}
