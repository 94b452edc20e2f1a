import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { address, people, visit } from "./house.ts";

const slip = { name: "slip.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 a signed slip") };

/** Opens a page of the panel as one of its people, without JavaScript. */
async function openAs(as: string, path: string): Promise<Page> {
  const page = await visit({ as });
  await page.goto(address(path));
  return page;
}

test("a gift in cash is recorded by a facilitator, confirmed by an operator, and banked, without JavaScript", async () => {
  const facilitator = await openAs(people.facilitator, "/panel/aportes-en-mano");
  const form = facilitator.locator("form", { has: facilitator.getByLabel("Cómo llegó") });
  await form.getByLabel("Monto").fill("veinte");
  await form.getByLabel("Nombre de quien aporta").fill("Doña Feria");
  await form.getByLabel("Comprobante firmado o del banco").setInputFiles(slip);
  await form.getByRole("button", { name: "Anotar" }).click();
  expect(await facilitator.getByRole("alert").innerText()).toContain("Revise el monto");
  expect(await form.getByLabel("Nombre de quien aporta").inputValue()).toBe("Doña Feria");
  await form.getByLabel("Monto").fill("20");
  await form.getByLabel("Comprobante firmado o del banco").setInputFiles(slip);
  await form.getByRole("button", { name: "Anotar" }).click();
  const own = facilitator.locator(".sheet", { hasText: "Doña Feria" });
  expect(await own.innerText()).toContain("espera la decisión de otra persona");
  const operator = await openAs(people.operator, "/panel/aportes-en-mano");
  const recorded = operator.locator(".sheet", { hasText: "Doña Feria" });
  const proof = await recorded.getByRole("link", { name: "ver comprobante" }).getAttribute("href");
  expect((await operator.request.get(address(proof!))).status()).toBe(200);
  await recorded.getByRole("button", { name: "Confirmar" }).click();
  await recorded.waitFor({ state: "detached" });
  const held = operator.locator(".sheet", { hasText: "Lo tiene" });
  expect(await held.innerText()).toContain("$20,00");
  await held.getByLabel("Referencia del banco").fill("   ");
  await held.getByRole("button", { name: "Registrar depósito de todo" }).click();
  expect(await operator.getByRole("alert").innerText()).toContain("Falta la referencia del banco");
  expect(await held.getByLabel("Referencia del banco").inputValue(), "as typed").toBe("   ");
  await held.getByLabel("Referencia del banco").fill("DEP-1");
  await held.getByRole("button", { name: "Registrar depósito de todo" }).click();
  const second = await openAs(people.second, "/panel/aportes-en-mano");
  const banking = second.locator(".act-line", { hasText: "DEP-1" }).first();
  await banking.getByRole("button", { name: "Confirmar" }).click();
  await second.getByText("DEP-1").waitFor({ state: "detached" });
});

test("an entry that can be undone where it was done is not reversed, and one that cannot is proposed once", async () => {
  const operator = await openAs(people.operator, "/panel/correcciones");
  const propose = async (entry: string) => {
    const form = operator.locator("form", { has: operator.getByLabel("Número del asiento") });
    await form.getByLabel("Número del asiento").fill(entry);
    await form.getByLabel("Motivo").fill("Se anotó dos veces");
    await form.getByRole("button", { name: "Proponer la reversa" }).click();
  };
  await propose("999999999");
  expect(await operator.getByRole("alert").innerText()).toContain("No hay un asiento con ese número");
  await operator.goto(address("/panel/libro?cuenta=platform:capital"));
  const line = await operator.locator("tr", { hasText: "Capital propio depositado" }).first().innerText();
  const number = /n\.º (\d+)/.exec(line)![1]!;
  await operator.goto(address("/panel/correcciones"));
  await propose(number);
  const waiting = operator.locator(".sheet", { hasText: "Se anotó dos veces" }).first();
  expect(await waiting.innerText()).toContain("espera la decisión de otra persona");
  await propose(number);
  expect(await operator.getByRole("alert").innerText()).toContain("ya está revertido, o su reversa espera");
  const second = await openAs(people.second, "/panel/correcciones");
  await second.getByRole("button", { name: "Rechazar" }).click();
  await second.getByText("Se anotó dos veces").waitFor({ state: "detached" });
});

test("an operator imports the bank's statement: a fault is told with its row, and each line says what it may be", async () => {
  const operator = await openAs(people.operator, "/panel/banco");
  const bringIn = async (text: string) => {
    const form = operator.locator("form", { has: operator.getByLabel("Archivo") });
    if (!(await form.isVisible())) await operator.getByText("Importar un estado de cuenta").click();
    const file = { name: "banco.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await form.getByLabel("Archivo").setInputFiles(file);
    await form.getByRole("button", { name: "Importar" }).click();
  };
  await bringIn("Fecha;Monto\n31/02/2026;1,00\n");
  expect(await operator.getByRole("alert").innerText()).toContain("Fila 2: “31/02/2026” no es un día");
  await bringIn("Fecha;Concepto;Monto\n03/01/2026;CARGO RARO DEL BANCO;-0,37\n");
  await operator.getByRole("status").waitFor();
  expect(await operator.getByRole("status").innerText()).toContain("1 línea nueva");
  expect(await operator.locator(".sheet", { hasText: "CARGO RARO DEL BANCO" }).innerText()).toContain(
    "El libro no tiene un movimiento de ese monto",
  );
});

test("the pages of what is booked by hand are for those who book it", async () => {
  for (const as of [people.entrepreneur, people.ana, people.auditor]) {
    const page = await visit({ as });
    for (const path of ["/panel/aportes-en-mano", "/panel/correcciones"])
      expect((await page.request.get(address(path))).status(), `${as} at ${path}`).toBe(404);
  }
  const facilitator = await visit({ as: people.facilitator });
  expect((await facilitator.request.get(address("/panel/correcciones"))).status()).toBe(404);
});
