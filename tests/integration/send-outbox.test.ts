import { expect, onTestFinished, test } from "vitest";
import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import type { Mail } from "#app/domain/ports/mailer.ts";
import { createMailWriter } from "#app/integrations/react-email/write-mail.server.tsx";
import { createResendMailer } from "#app/integrations/resend/resend-mailer.server.ts";
import { readMailContent } from "#app/queries/mail/mail-content.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import { sendOutbox } from "#app/use-cases/send-outbox.server.ts";
import { createMailEmulator } from "#emulators/mail/mail-emulator.ts";
import { sealAndIssue } from "../factories/receipts.ts";
import { give, launchCampaign, openFundedCall } from "../factories/running-campaign.ts";
import { createWorld, type World } from "../support/world.ts";

const code: OutgoingMail = {
  key: "sign-in-code:1",
  kind: "sign-in-code",
  to: "ana@example.org",
  locale: "es",
  payload: { code: "482913" },
};

test("a message whose answer is lost is sent again and arrives once, and its code is forgotten", async () => {
  const { ports, world, emulator } = await createPost();
  await put(world, [code]);
  emulator.orderFault({ answer: 500, moment: "after", next: 1 });
  expect(await sendOutbox(ports, { most: 10 })).toBe(1);
  expect(await rows(world)).toMatchObject([
    { sent_at: null, attempts: 1, last_error: expect.stringContaining("error") },
  ]);
  expect(await sendOutbox(ports, { most: 10 })).toBe(0);
  await world.wait(5_000);
  expect(await sendOutbox(ports, { most: 10 })).toBe(1);
  expect(await rows(world)).toMatchObject([
    { sent_at: world.now(), next_attempt_at: null, last_error: null },
  ]);
  expect((await rows(world))[0]!.payload).toEqual({});
  expect(emulator.messages()).toMatchObject([
    { to: ["ana@example.org"], subject: expect.stringContaining("482913") },
  ]);
  await world.wait(3_600_000);
  expect(await sendOutbox(ports, { most: 10 })).toBe(0);
});

test("a fact that was delivered in other words counts as sent", async () => {
  const { ports, world, emulator } = await createPost();
  await put(world, [code]);
  await ports.mailer.send({
    key: code.key,
    to: code.to,
    subject: "Antes",
    html: "<p>Antes</p>",
    text: "Antes",
  });
  await sendOutbox(ports, { most: 10 });
  expect(await rows(world)).toMatchObject([{ sent_at: world.now(), next_attempt_at: null }]);
  expect(emulator.messages()).toHaveLength(1);
});

test("a refused address, and a message about nothing, wait for a person and hold up no other", async () => {
  const { ports, world, emulator } = await createPost();
  const unknown = "019ab3c4-0000-7000-8000-000000000000";
  await put(world, [
    { ...code, key: "1", to: "nobody" },
    { ...code, key: "2", kind: "donation-receipt", payload: { donationId: unknown } },
    { ...code, key: "3" },
  ]);
  expect(await sendOutbox(ports, { most: 10 })).toBe(3);
  expect(await rows(world)).toMatchObject([
    { sent_at: null, next_attempt_at: null, last_error: expect.stringContaining("to") },
    { sent_at: null, next_attempt_at: null, last_error: "nothing to tell" },
    { sent_at: world.now(), next_attempt_at: null },
  ]);
  expect(emulator.messages()).toHaveLength(1);
});

test("two processes take different messages", async () => {
  const { ports, world, emulator } = await createPost();
  const many = Array.from({ length: 12 }, (_, index) => ({ ...code, key: `code ${index}` }));
  await put(world, many);
  const taken = await Promise.all([sendOutbox(ports, { most: 6 }), sendOutbox(ports, { most: 6 })]);
  expect(taken).toEqual([6, 6]);
  expect(emulator.messages()).toHaveLength(12);
});

test("a message taken by a process that died is due again after its lease", async () => {
  const { ports, world, emulator } = await createPost();
  await put(world, [code]);
  const dies: Ports = { ...ports, mailer: { send: (_: Mail) => new Promise(() => {}) } };
  sendOutbox(dies, { most: 1 });
  await until(async () => (await rows(world))[0]!.attempts === 1);
  expect(await sendOutbox(ports, { most: 1 })).toBe(0);
  await world.wait(61_000);
  expect(await sendOutbox(ports, { most: 1 })).toBe(1);
  expect(emulator.messages()).toHaveLength(1);
});

test("a donor's receipt tells what the book holds, with the link to their page", async () => {
  const { ports, world, emulator } = await createPost();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call, { goal: 50_000n });
  await sendOutbox(ports, { most: 10 });
  const { accessToken, donationId } = await give(world, {
    campaignId,
    amount: 12_000n,
    donor: "carmen",
    tip: 300n,
  });
  await sealAndIssue(ports);
  await sendOutbox(ports, { most: 10 });
  const [receipt, approval] = emulator.messages();
  expect(approval!.text).toContain("Ya está publicada");
  expect(receipt).toMatchObject({ to: ["carmen@example.org"] });
  for (const words of [
    donationCodeOf(donationId),
    "R-2026-000001",
    "Sus $120,00 se convierten en $220,00",
    "$120,00 → $100,00: tope por persona en una campaña.",
    "Falta 1 persona",
    "Total cobrado a la tarjeta: $123,00",
    `http://localhost:3000/aportes/${accessToken}`,
  ])
    expect(receipt!.text).toContain(words);
});

async function createPost() {
  const world = await createWorld();
  const emulator = createMailEmulator();
  const apiBase = await emulator.listen(0);
  onTestFinished(() => emulator.close());
  const mailer = createResendMailer({
    apiKey: "re_emulator",
    from: "Esperanza <hola@example.org>",
    replyTo: "ayuda@example.org",
    apiBase,
  });
  const { db, siteUrl } = world.ports;
  const mailWriter = createMailWriter((message) =>
    readMailContent(db.sql, message, { siteUrl, contact: "ayuda@example.org" }),
  );
  return { world, emulator, ports: { ...world.ports, mailer, mailWriter } satisfies Ports };
}

function put({ db, now }: World, mails: OutgoingMail[]): Promise<void> {
  return addToOutbox(db.sql, mails, { now: now() });
}

function rows({ db }: World) {
  return db.sql.query<{
    sent_at: Date | null;
    next_attempt_at: Date | null;
    attempts: number;
    last_error: string | null;
    payload: object;
  }>("select sent_at, next_attempt_at, attempts, last_error, payload from outbox_message order by id");
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("it never came to that");
}
