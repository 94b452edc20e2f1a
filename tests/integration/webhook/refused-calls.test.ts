import { request } from "node:http";
import { expect, test } from "vitest";
import { openDatabase } from "#app/db/database.server.ts";
import { createWorld } from "../../support/world.ts";
import { sign, startWebhook } from "./start-webhook.ts";
import { checkoutExpired } from "./stripe-event.ts";

const body = JSON.stringify(
  checkoutExpired({ donationId: "019ab3c4-0000-7000-8000-000000000001" }, new Date()),
);

const calls: { name: string; status: number; body?: string; signature?: string }[] = [
  { name: "no signature", status: 400 },
  { name: "a signature of another secret", status: 400, signature: sign(body, { secret: "whsec_other" }) },
  { name: "a signature over other bytes", status: 400, body: `${body} `, signature: sign(body) },
  { name: "a signature that is no signature", status: 400, signature: "t=1,v1=00" },
  { name: "a signature ten minutes old", status: 400, signature: sign(body, { ageSeconds: 600 }) },
  { name: "a body that is signed and not JSON", status: 400, body: "paid!", signature: sign("paid!") },
  { name: "a signature a minute old", status: 200, signature: sign(body, { ageSeconds: 60 }) },
];

test.each(calls)("$name is answered with $status", async ({ status, signature, body: sent = body }) => {
  const world = await createWorld();
  const webhook = await startWebhook(world);
  expect(await webhook.post(sent, signature ? { "stripe-signature": signature } : {})).toBe(status);
  expect(await world.db.sql.query("select from stripe_event")).toHaveLength(status === 200 ? 1 : 0);
});

test("only POST is taken", async () => {
  const webhook = await startWebhook(await createWorld());
  for (const method of ["GET", "PUT", "DELETE"])
    expect((await fetch(webhook.url, { method })).status).toBe(405);
});

test("a body above a million bytes is answered with 413, however it is sent", async () => {
  const world = await createWorld();
  const webhook = await startWebhook(world);
  const large = `{"padding":"${"x".repeat(1_500_000)}"}`;
  expect(await webhook.post(large, { "stripe-signature": sign(large) })).toBe(413);
  expect(await postInPieces(webhook.url, { pieces: 40, bytes: 100_000 })).toBe(413);
  // The address still works.
  expect(await webhook.post(body, { "stripe-signature": sign(body) })).toBe(200);
});

test("a caller that hangs up in the middle of its body harms nobody", async () => {
  const world = await createWorld();
  const webhook = await startWebhook(world);
  const call = request(webhook.url, { method: "POST", headers: { "content-length": 1000 } });
  call.on("error", () => {});
  call.write("{");
  await new Promise((resolve) => setTimeout(resolve, 50));
  call.destroy();
  expect(await webhook.post(body, { "stripe-signature": sign(body) })).toBe(200);
});

test("while the database is away the answer is 503, and the same event is kept later", async () => {
  const world = await createWorld();
  const nowhere = openDatabase("postgresql://nobody:nothing@127.0.0.1:1/away");
  const away = await startWebhook(world, { db: nowhere });
  expect(await away.post(body, { "stripe-signature": sign(body) })).toBe(503);
  await nowhere.close();
  const back = await startWebhook(world);
  expect(await back.post(body, { "stripe-signature": sign(body) })).toBe(200);
  expect(await world.db.sql.query("select from inbox")).toHaveLength(1);
});

/** Sends a body without telling its length first. */
function postInPieces(url: string, { pieces, bytes }: { pieces: number; bytes: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: "POST" }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    call.on("error", reject);
    for (let piece = 0; piece < pieces; piece++) call.write("x".repeat(bytes));
    call.end();
  });
}
