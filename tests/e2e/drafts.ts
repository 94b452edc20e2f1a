import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { address, newEmail, visit } from "./house.ts";

/** A new entrepreneur in front of the form of a campaign just begun, on an old phone. */
async function beginCampaign(title: string): Promise<Page> {
  const page = await visit({ as: newEmail("borrador"), width: 360, hasScripts: true });
  await page.goto(address("/panel/campanas/nueva"));
  await page.getByLabel("Título").fill(title);
  await page.getByRole("button", { name: "Empezar" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  return page;
}

/** The same form in another window of the same browser. */
async function anotherWindow(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  return other;
}

const savedByItself = (page: Page) => page.locator("output", { hasText: "Guardado solo" }).waitFor();

test("what is typed is kept without a button, also what cannot be read yet", async () => {
  const page = await beginCampaign("Se guarda solo");
  await page.getByText("1 de 10 cosas listas").waitFor();
  expect(await page.locator("details", { hasText: "cosas listas" }).innerText()).toContain(
    "Contar su historia.",
  );
  await page.getByLabel("En una frase").fill("Nadie apretó un botón");
  await page.getByLabel("Meta en USD").fill("mil");
  await page.getByRole("radio", { name: "Todo suma" }).check();
  await savedByItself(page);
  const other = await anotherWindow(page);
  expect(await other.getByLabel("En una frase").inputValue()).toBe("Nadie apretó un botón");
  expect(await other.getByLabel("Meta en USD").inputValue()).toBe("mil");
  expect(await other.getByRole("radio", { name: "Todo suma" }).isChecked()).toBe(true);
  // Once all of it can be read it is what the preview shows.
  await other.getByLabel("Meta en USD").fill("1000");
  await savedByItself(other);
  await other.goto(`${page.url()}/vista`);
  expect(await other.locator("main").innerText()).toContain("Nadie apretó un botón");
  expect(await other.getByText("Todo suma: la campaña recibe lo que reúna").count()).toBe(1);
});

test("two windows never save over each other in silence", async () => {
  const page = await beginCampaign("Dos ventanas");
  const other = await anotherWindow(page);
  await other.getByLabel("En una frase").fill("Escrita en la otra");
  await savedByItself(other);
  await page.getByLabel("En una frase").fill("Escrita en esta");
  await page.locator("output", { hasText: "otra ventana" }).waitFor();
  await page.getByRole("button", { name: "Guardar borrador" }).click();
  await page.getByRole("alert").filter({ hasText: "otra ventana" }).waitFor();
  expect(await page.getByLabel("En una frase").inputValue()).toBe("Escrita en esta");
  const third = await anotherWindow(page);
  expect(await third.getByLabel("En una frase").inputValue(), "not saved over").toBe("Escrita en la otra");
  // Told of it, they decide.
  await page.getByRole("button", { name: "Guardar borrador" }).click();
  await page.getByRole("status").filter({ hasText: "Guardado" }).waitFor();
  await third.reload();
  expect(await third.getByLabel("En una frase").inputValue()).toBe("Escrita en esta");
});

test("without connection it stays on the phone, and is sent when the connection is back", async () => {
  const page = await beginCampaign("Sin señal");
  const where = page.url();
  await page.context().setOffline(true);
  await page.getByLabel("Su historia").fill("Escrita en el bus, sin señal.");
  await page.locator("output", { hasText: "Sin conexión" }).waitFor();
  await page.context().setOffline(false);
  await savedByItself(page);
  await page.context().setOffline(true);
  await page.getByLabel("Su historia").fill("Y cerrada antes de llegar.");
  await page.locator("output", { hasText: "Sin conexión" }).waitFor();
  await page.goto("about:blank");
  await page.context().setOffline(false);
  await page.goto(where);
  expect(await page.getByLabel("Su historia").inputValue()).toBe("Y cerrada antes de llegar.");
  await expect
    .poll(async () => (await anotherWindow(page)).getByLabel("Su historia").inputValue(), { timeout: 15_000 })
    .toBe("Y cerrada antes de llegar.");
});
