import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import type { AppContext } from "#app/context.server.ts";
import { createMailEventReader } from "#app/integrations/resend/read-mail-event.server.ts";
import { createResendMailer } from "#app/integrations/resend/resend-mailer.server.ts";
import { receiveMailWebhook } from "#app/server/mail-webhook.server.ts";
import { createMailEmulator } from "#emulators/mail/mail-emulator.ts";
import { signed } from "#emulators/mail/webhook.ts";
import { createWorld } from "../../support/world.ts";

const secret = `whsec_${Buffer.from("a secret of the tests 24").toString("base64")}`;

async function startMailWebhook() {
  const world = await createWorld();
  const context = { ...world.ports, readMailEvent: createMailEventReader(secret) } as unknown as AppContext;
  const server = createServer((request, response) => void receiveMailWebhook(context, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const post = async (body: string, headers: Record<string, string>) =>
    (await fetch(url, { method: "POST", body, headers })).status;
  const noted = () => world.db.prisma.undeliverableAddress.findMany();
  return { world, url, post, noted };
}

const event = (type: string, bounce?: string) =>
  JSON.stringify({
    type,
    created_at: "2026-03-01T12:00:00Z",
    data: { email_id: "1", to: ["a@example.org"], ...(bounce ? { bounce: { type: bounce } } : {}) },
  });

test("a bounce for good and a complaint are kept, once; a passing one and other events are heard alone", async () => {
  const { post, noted } = await startMailWebhook();
  for (const body of [event("email.bounced", "Transient"), event("email.delivered")])
    expect(await post(body, signed(body, secret))).toBe(200);
  expect(await noted()).toEqual([]);
  for (const body of [event("email.bounced", "Permanent"), event("email.complained")])
    expect(await post(body, signed(body, secret))).toBe(200);
  expect(await noted()).toMatchObject([{ fault: "bounced" }]);
});

test("what the provider did not sign is refused", async () => {
  const { post, noted } = await startMailWebhook();
  const body = event("email.complained");
  const other = `whsec_${Buffer.from("another secret, as long").toString("base64")}`;
  const old = { ...signed(body, secret), "svix-timestamp": "1" };
  for (const headers of [{}, signed(body, other), old, signed(`${body} `, secret)])
    expect(await post(body, headers as Record<string, string>)).toBe(400);
  expect(await noted()).toEqual([]);
});

test("the emulator tells of mails to the addresses that Resend has for it, and carries the header that ends news", async () => {
  const { url, noted } = await startMailWebhook();
  const emulator = createMailEmulator({ webhook: { url, secret } });
  onTestFinished(() => emulator.close());
  const apiBase = await emulator.listen(0);
  const mailer = createResendMailer({
    apiKey: "re_emulator",
    from: "a@example.org",
    replyTo: "contacto@example.org",
    apiBase,
  });
  const mail = {
    subject: "Hola",
    html: "<p>Hola</p>",
    text: "Hola",
    unsubscribeUrl: "https://e.example/correo/1",
  };
  await mailer.send({ ...mail, key: "1", to: "bounced@resend.dev" });
  await mailer.send({ ...mail, key: "2", to: "complained+ana@resend.dev" });
  await expect
    .poll(async () => (await noted()).map(({ fault }) => fault).sort())
    .toEqual(["bounced", "complained"]);
  const listed = (await (await fetch(`${apiBase}/messages.json`)).json()) as {
    headers: Record<string, string>;
  }[];
  expect(listed[0]!.headers).toEqual({
    "List-Unsubscribe": "<https://e.example/correo/1>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
});
