import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resend } from "resend";
import { expect, onTestFinished, test } from "vitest";
import { createMailEmulator, type MailEmulatorOptions } from "#emulators/mail/mail-emulator.ts";

const RECEIPT = {
  from: "Esperanza <hola@esperanza.example>",
  to: ["Ana <ana@example.org>"],
  subject: "Gracias por tu aporte de $50,00",
  html: '<html><head></head><body><p>Gracias, <a href="https://esperanza.example/recibo">tu recibo</a></p></body></html>',
  text: "Gracias. Tu recibo: https://esperanza.example/recibo",
};

test("a mail sent through the SDK is kept, read back and listed for tests", async () => {
  const { resend, url } = await startMail();
  const sent = await resend.emails.send(RECEIPT);
  expect(sent.error).toBeNull();
  const read = await resend.emails.get(sent.data!.id);
  expect(read.data).toMatchObject({ ...RECEIPT, object: "email", last_event: "delivered" });
  const found = await (await fetch(`${url}/messages.json?to=ANA@example.org`)).json();
  expect(found).toMatchObject([{ id: sent.data!.id, subject: RECEIPT.subject, text: RECEIPT.text }]);
  expect(await (await fetch(`${url}/messages.json?to=luis@example.org`)).json()).toEqual([]);
});

test("the same idempotency key sends once, and with another mail it is refused", async () => {
  const { resend, emulator } = await startMail();
  const first = await resend.emails.send(RECEIPT, { idempotencyKey: "receipt/1" });
  const again = await resend.emails.send(RECEIPT, { idempotencyKey: "receipt/1" });
  expect(again.data).toEqual(first.data);
  const other = await resend.emails.send({ ...RECEIPT, subject: "Otro" }, { idempotencyKey: "receipt/1" });
  expect(other.error).toMatchObject({ name: "invalid_idempotent_request", statusCode: 409 });
  expect(emulator.messages()).toHaveLength(1);
});

test.each([
  ["no recipient that is an address", { to: "ana" }, { name: "validation_error", statusCode: 422 }],
  ["no sender", { from: "" }, { name: "missing_required_field", statusCode: 422 }],
  ["no content", { html: undefined, text: undefined }, { name: "validation_error", statusCode: 422 }],
])("a mail is refused for %s", async (_, change, expected) => {
  const { resend, emulator } = await startMail();
  const { error } = await resend.emails.send({ ...RECEIPT, ...change } as typeof RECEIPT);
  expect(error).toMatchObject(expected);
  expect(emulator.messages()).toHaveLength(0);
});

test("a wrong key is refused", async () => {
  const { url } = await startMail();
  const { error } = await new Resend("nonsense", { baseUrl: url }).emails.send(RECEIPT);
  expect(error).toMatchObject({ name: "invalid_api_key", statusCode: 403 });
});

test("a batch is kept whole or not at all", async () => {
  const { resend, emulator } = await startMail();
  expect((await resend.batch.send([RECEIPT, { ...RECEIPT, to: "wrong" }])).error).toMatchObject({
    name: "validation_error",
  });
  expect(emulator.messages()).toHaveLength(0);
  expect((await resend.batch.send([RECEIPT, { ...RECEIPT, subject: "Dos" }])).data?.data).toHaveLength(2);
  expect(emulator.messages().map((message) => message.subject)).toEqual(["Dos", RECEIPT.subject]);
});

test.each([
  ["500", { answer: 500 }, { name: "application_error", statusCode: 500 }],
  ["429", { answer: 429 }, { name: "rate_limit_exceeded", statusCode: 429 }],
  ["a cut connection", { answer: "cut" }, { name: "application_error", statusCode: null }],
])("after %s that came after the effect, the same key does not send twice", async (_, fault, expected) => {
  const { resend, emulator, control } = await startMail();
  await control("faults", { moment: "after", ...fault });
  const lost = await resend.emails.send(RECEIPT, { idempotencyKey: "receipt/1" });
  expect(lost.error).toMatchObject(expected);
  const again = await resend.emails.send(RECEIPT, { idempotencyKey: "receipt/1" });
  expect(again.error).toBeNull();
  expect(emulator.messages().map(({ id }) => id)).toEqual([again.data!.id]);
});

test("the outbox lists the newest first, with links that work behind a prefix", async () => {
  const { resend, url } = await startMail();
  await resend.emails.send({ ...RECEIPT, subject: "Primero" });
  const { data } = await resend.emails.send({ ...RECEIPT, subject: "Segundo <b>" });
  const page = await (await fetch(url, { headers: { "accept-language": "es-EC" } })).text();
  expect(page.indexOf("Segundo &lt;b&gt;")).toBeGreaterThan(0);
  expect(page.indexOf("Segundo")).toBeLessThan(page.indexOf("Primero"));
  expect(page).toContain(`href="messages/${data!.id}"`);
  expect(page).not.toMatch(/(?:href|src|action)="\//);
  expect(await (await fetch(url, { headers: { "accept-language": "en" } })).text()).toContain("Test outbox");
});

test("a message's HTML stands in a sandboxed frame where no script runs", async () => {
  const { resend, url } = await startMail();
  const { data } = await resend.emails.send({ ...RECEIPT, html: `<script>alert(1)</script>${RECEIPT.html}` });
  const page = await (await fetch(`${url}/messages/${data!.id}`)).text();
  expect(page).toContain(`src="${data!.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"`);
  expect(page).not.toContain("<script");
  expect(page).toContain('<a href="https://esperanza.example/recibo">');
  const frame = await fetch(`${url}/messages/${data!.id}/html`);
  expect(frame.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  expect(await frame.text()).toContain('<base target="_blank">');
});

test("messages and keys survive a restart, and a torn last line is cut off", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mail-emulator-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const dataFile = join(folder, "mail.jsonl");
  const first = await startMail({ dataFile });
  const sent = await first.resend.emails.send(RECEIPT, { idempotencyKey: "receipt/1" });
  await first.emulator.close();
  appendFileSync(dataFile, '{"messages":[{"id":"torn');
  const second = await startMail({ dataFile });
  expect((await second.resend.emails.send(RECEIPT, { idempotencyKey: "receipt/1" })).data).toEqual(sent.data);
  expect(second.emulator.messages()).toHaveLength(1);
  await second.resend.emails.send(RECEIPT);
  await second.emulator.close();
  expect((await startMail({ dataFile })).emulator.messages()).toHaveLength(2);
});

async function startMail(options: MailEmulatorOptions = {}) {
  const emulator = createMailEmulator(options);
  const url = await emulator.listen(0);
  onTestFinished(() => emulator.close());

  async function control(address: string, body: object) {
    const headers = { "x-emulator-control": "1" };
    return fetch(`${url}/_emulator/${address}`, { method: "POST", headers, body: JSON.stringify(body) });
  }

  return { emulator, url, control, resend: new Resend("re_emulator", { baseUrl: url }) };
}
