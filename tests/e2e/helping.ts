import { expect, test } from "vitest";
import { expectAccessible } from "./expect-accessible.ts";
import { address, newEmail, people, theHouse, until, visit } from "./house.ts";

test("a facilitator begins a campaign for somebody, who agrees by the mail and can end it; in between both write", async () => {
  const email = newEmail("acompanada");
  const page = await visit({ as: people.facilitator, width: 360, hasScripts: true });
  await expectAccessible(page, "/panel/acompanamiento");
  await page.getByText("Empezar una campaña para alguien").click();
  const begin = page.locator("details", { hasText: "Empezar una campaña para alguien" });
  await begin.getByLabel("Su correo").fill(email);
  await begin.getByLabel("Su nombre").fill("Nelly Anchundia");
  await begin.getByLabel("Título").fill("Una amasadora para el pan de yuca");
  await begin.getByRole("button", { name: "Empezar el borrador" }).click();
  await page.getByRole("heading", { level: 1, name: "Una amasadora" }).waitFor();
  expect(await page.getByRole("button", { name: "Enviar a revisión" }).count()).toBe(0);
  // What is typed before its script is there is saved with the next letter.
  await page.waitForLoadState("load");
  await page.getByLabel("En una frase").fill("Pan de yuca cada mañana");
  await page.locator("output", { hasText: "Guardado solo" }).waitFor();
  await expectAccessible(page, "");
  const helped = page.url();

  const mail = await until("the invitation is in the outbox", async () => {
    const mails = await theHouse().product.mails(email);
    return mails.find(({ subject }) => subject.includes("quiere ayudarle")) ?? null;
  });
  expect(mail.text).toContain("/panel/ayuda");
  const nelly = await visit({ as: email, width: 360 });
  await expectAccessible(await visit({ as: email, width: 360, hasScripts: true }), "/panel/ayuda");
  await nelly.goto(address("/panel/ayuda"));
  await nelly.getByLabel("También puede enviarla").check();
  await nelly.getByRole("button", { name: "Acepto la ayuda" }).click();
  await nelly.getByText("Listo, quedó anotado.").waitFor();
  await page.goto(helped);
  await page.getByRole("button", { name: "Enviar a revisión" }).waitFor();

  await page.goto(address("/panel/acompanamiento?ver=writing"));
  await page.getByText("Falta para enviarla a revisión").first().waitFor();
  await page.getByRole("button", { name: "Recordarle a Nelly Anchundia lo que sigue" }).click();
  await page.getByText("Listo: le enviamos un correo.").waitFor();
  await expectAccessible(page, "");

  await nelly.goto(address("/panel/ayuda"));
  await nelly.getByRole("button", { name: "Terminar la ayuda" }).click();
  await nelly.getByText("Nadie le ayuda").waitFor();
  expect((await page.request.get(helped)).status()).toBe(404);
});
