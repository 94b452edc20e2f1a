import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "./expect-accessible.ts";
import { address, newEmail, people, theHouse, until, visit } from "./house.ts";

const accountPage = "/panel/cuenta-de-cobro";

async function fillIn(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value);
}

/** The answer is whole before it is read. */
async function press(page: Page, name: string): Promise<void> {
  const answered = page.waitForEvent("load");
  await page.getByRole("button", { name, exact: true }).click();
  await answered;
}

/** A statement of our bank, in dollars. */
async function importStatement(page: Page, lines: string[]): Promise<void> {
  await page.goto(address("/panel/banco"));
  await page.getByText("Importar un estado de cuenta (CSV)").click();
  const text = ["Fecha;Detalle;Referencia;Moneda;Monto", ...lines].join("\n");
  const file = { name: "estado.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.getByLabel("Archivo").setInputFiles(file);
  await press(page, "Importar");
}

test("payout account: stated, corrected, changed, and the change blocked by an operator, without JavaScript", async () => {
  const email = newEmail("cobra");
  const page = await visit({ as: email, width: 360 });
  expect((await page.goto(address(accountPage)))!.status()).toBe(404);
  await page.goto(address("/panel"));
  await page.getByRole("link", { name: "Escribir una campaña" }).click();
  await page.getByLabel("Título").fill("Tejidos que cobran");
  await press(page, "Empezar");
  await page.goto(address(accountPage));
  await fillIn(page, {
    "Nombre de la persona titular": "Nelly Peña",
    "Número del documento": "1710034065",
    "Banco o cooperativa": "Banco Pichincha",
    "Código del banco": "PICHECEQ",
    "Número de cuenta": "12",
  });
  await press(page, "Guardar");
  expect(await page.locator("p.error").allInnerTexts()).toEqual([
    "Una cuenta tiene solo números, de 5 a 20.",
  ]);
  expect(await page.getByLabel("Código del banco").inputValue()).toBe("PICHECEQ");
  await page.getByLabel("Número de cuenta").fill("2200-456712");
  await press(page, "Guardar");
  const main = () => page.locator("main").innerText();
  expect(await main()).toContain("Banco Pichincha, cuenta ••••\u00a06712");
  expect(await page.content()).not.toContain("2200456712");
  await page.goto(address(`${accountPage}?pago=cash_code`));
  await fillIn(page, { "Nombre de la persona titular": "Nelly Peña", "Número del documento": "1710034065" });
  await press(page, "Guardar");
  expect(await main()).toContain("Cambió hace poco");
  const subjects = await until("both were told by e-mail", async () => {
    const found = (await theHouse().product.mails(email)).map(({ subject }) => subject);
    return found.some((subject) => subject.startsWith("Cambió la cuenta")) ? found : null;
  });
  expect(subjects).toContain("Ya tenemos la cuenta donde recibe su dinero");
  const operator = await visit({ as: people.operator });
  await operator.goto(address("/panel/desembolsos"));
  const change = operator.locator("details", { hasText: "Efectivo en una agencia" });
  await change.evaluate((details) => details.setAttribute("open", ""));
  await change.getByLabel("Motivo").fill("No fue ella");
  await change.getByRole("button", { name: "Bloquear" }).click();
  await until("the account before is back", async () => {
    await page.goto(address(accountPage));
    return (await main()).includes("Su dinero va a: Banco Pichincha") ? true : null;
  });
});

test("payouts in a batch: put together, approved by another, taken twice as the same file, and sent", async () => {
  const [first, second] = [await visit({ as: people.operator }), await visit({ as: people.second })];
  await first.goto(address("/panel/desembolsos"));
  await press(first, "Armar el lote");
  const batch = new URL(first.url()).pathname;
  expect(await first.locator("main").innerText()).toContain("Usted lo armó: lo aprueba otra persona.");
  await second.goto(address(batch));
  await press(second, "Aprobar el lote");
  const take = async (page: Page) => {
    const answer = await page.context().request.get(address(`${batch}/archivos/pain-001`));
    expect(answer.headers()["content-disposition"]).toContain("pain.001.001.09.xml");
    return answer.text();
  };
  expect(await take(second)).toBe(await take(first));
  await press(first, "Retirar el lote");
  expect(await first.getByRole("alert").innerText()).toContain("quien descargó un archivo no lo retira");
  await second.goto(address(batch));
  await second.getByLabel("Referencia del banco").fill("LOTE-1");
  const proof = { name: "p.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 slip") };
  await second.getByLabel("Comprobante del envío").setInputFiles(proof);
  await press(second, "Registrar el envío");
  expect(await second.locator("main").innerText()).toContain("en camino");
  const stranger = await visit({ as: people.ana });
  const slip = await second.getByRole("link", { name: "Comprobante del envío" }).getAttribute("href");
  for (const path of ["/panel/desembolsos", batch, `${batch}/archivos/pain-001`, slip!])
    expect((await stranger.context().request.get(address(path))).status(), path).toBe(404);
});

test("payout in cash: its receiver reads the code, and an operator records the pick-up with it", async () => {
  // How a release is approved and an account cools down is told elsewhere; here the payout of the batch is one in cash.
  const { query } = theHouse().product;
  const [sent] = await query(
    `select o.id, o.release_id, p.email, (o.amount / 100.0)::numeric(12, 2)::text as amount from payout o join release r on r.id = o.release_id join campaign c on c.id = r.campaign_id
       join person p on p.id = c.entrepreneur_id where o.batch_id is not null and o.state = 'sent'`,
  );
  const operator = await visit({ as: people.operator });
  const open = (scope: Page, text: string) => {
    const found = scope.locator("details", { hasText: text }).last();
    return found.evaluate((details) => details.setAttribute("open", "")).then(() => found);
  };
  const name = String(sent!.id).replaceAll("-", "");
  await importStatement(operator, [
    `01/03/2026;PAGO;${name};USD;-${sent!.amount}`,
    `02/03/2026;CUENTA CERRADA;${name};USD;${sent!.amount}`,
  ]);
  await operator.getByRole("link", { name: "Registrar que volvió" }).click();
  const back = operator.locator("details[open]", { hasText: "Mermelada de mora" });
  expect(await back.innerText()).toContain("salió del banco el 1 de marzo de 2026");
  expect(await back.getByLabel("Motivo del banco").inputValue()).toBe("CUENTA CERRADA");
  await press(operator, "El banco lo devolvió");
  await operator.goto(address("/panel/banco"));
  expect(await operator.locator("main").innerText()).toContain(
    "Desembolso devuelto por el banco (se halló solo)",
  );
  await until("its receiver is told by e-mail", async () => {
    const mails = await theHouse().product.mails(String(sent!.email));
    return mails.some(({ subject }) => subject.startsWith("No pudimos entregarle")) ? true : null;
  });
  const owner = await visit({ as: String(sent!.email), width: 360 });
  await owner.goto(address(accountPage));
  expect(await owner.locator("main").innerText()).toContain("Nos devolvieron su dinero");
  await owner.goto(address(`${accountPage}?pago=cash_code`));
  await fillIn(owner, {
    "Nombre de la persona titular": "Gladys Moposita",
    "Número del documento": "1710034065",
  });
  await press(owner, "Guardar");
  await query("update payout_account set usable_from = stated_at where state = 'active'");
  await operator.goto(address("/panel/desembolsos"));
  await press(operator, "Armar el lote");
  const second = await visit({ as: people.second });
  await second.goto(operator.url());
  await press(second, "Aprobar el lote");
  await second.getByLabel("Referencia del banco").fill("AGENCIA-1");
  const slip = { name: "p.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 agency") };
  await second.getByLabel("Comprobante del envío").setInputFiles(slip);
  await press(second, "Registrar el envío");
  expect(await second.getByRole("alert").innerText()).toContain("Nadie descargó un archivo de este lote");
  expect(await second.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
  await second.getByLabel("Comprobante del envío").setInputFiles(slip);
  await second.getByLabel("No se subió ningún archivo").check();
  await press(second, "Registrar el envío");
  await owner.goto(address(accountPage));
  const code = await owner.locator("code").innerText();
  const record = async (typed: string) => {
    await operator.goto(address("/panel/desembolsos"));
    const pickup = await open(operator, "Mermelada de mora");
    await pickup.getByLabel("Código que anotó la agencia").fill(typed);
    const signed = { ...slip, buffer: Buffer.from("%PDF-1.4 signed") };
    await pickup.getByLabel("Comprobante", { exact: true }).setInputFiles(signed);
    await press(operator, "Registrar la entrega");
  };
  await record("123");
  expect(await operator.getByRole("alert").innerText()).toContain("El código no coincide");
  await record(code);
  expect(await operator.locator("main").innerText()).not.toContain("Efectivo por retirar");
  await owner.goto(address(accountPage));
  expect(await owner.locator("code").count()).toBe(0);
});

test("a charge of the bank: proposed from its line, decided by another, and a file of another currency is refused", async () => {
  const [first, second] = [
    await visit({ as: people.operator, width: 360 }),
    await visit({ as: people.second }),
  ];
  await importStatement(first, ["03/03/2026;COMISION;;EUR;-0.35"]);
  expect(await first.getByRole("alert").innerText()).toContain("Fila 2: dice “EUR”");
  await importStatement(first, ["03/03/2026;COMISION;;USD;-0.35"]);
  const charge = (page: Page) => page.getByRole("article").filter({ hasText: "COMISION" });
  await charge(first).getByText("Es un costo del banco", { exact: true }).click();
  await charge(first).getByLabel("De qué es").fill(" ");
  await press(first, "Proponer como costo del banco");
  expect(await first.getByRole("alert").innerText()).toContain("Falta el motivo");
  await charge(first).getByLabel("De qué es").fill("comisión de una transferencia");
  await press(first, "Proponer como costo del banco");
  expect(await charge(first).innerText()).toContain("Usted lo propuso");
  await second.goto(address("/panel/operacion"));
  await second.getByRole("link", { name: "1 costo del banco espera a una segunda persona" }).click();
  await press(second, "Aprobar");
  expect(await second.locator("main").innerText()).toContain("Costo del banco (lo dijo una persona)");
  await expectAccessible(await visit({ as: people.second, hasScripts: true, width: 360 }), "/panel/banco");
});

test("the pages of payouts hold WCAG 2.2 AA", async () => {
  const owner = await visit({ as: people.entrepreneur, hasScripts: true, width: 360 });
  for (const path of [accountPage, `${accountPage}?pago=cash_code`]) await expectAccessible(owner, path);
  const operator = await visit({ as: people.operator, hasScripts: true, width: 360 });
  await expectAccessible(operator, "/panel/desembolsos");
  const batch = await operator
    .getByRole("link", { name: /^Lote / })
    .first()
    .getAttribute("href");
  await expectAccessible(operator, batch!);
});
