import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { expect, test } from "vitest";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import { address, codeFor, newEmail, people, theHouse, visit } from "./house.ts";
import { phonePhoto } from "./phone-photo.ts";

/** A new entrepreneur, in front of the form of a campaign just begun. */
async function beginCampaign(title: string, { as = newEmail("emprende") } = {}): Promise<Page> {
  const page = await visit({ as, width: 360 });
  await page.goto(address("/panel"));
  await page.getByRole("link", { name: "Escribir una campaña" }).click();
  await page.getByLabel("Título").fill(title);
  await page.getByRole("button", { name: "Empezar" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  return page;
}

/** The answer is whole before it is read: its alert arrives ahead of its fields. */
async function save(page: Page): Promise<void> {
  const answered = page.waitForEvent("load");
  await page.getByRole("button", { name: "Guardar borrador" }).click();
  await answered;
}

test("a campaign's form refuses beside the field and keeps everything that was typed", async () => {
  const page = await beginCampaign("Todo queda escrito");
  await page.getByLabel("En una frase").fill("Una frase que no se pierde");
  await page.getByLabel("Su historia").fill("Un párrafo.\n\nOtro párrafo, con “comillas” y <b>signos</b>.");
  await page.getByLabel("Rubro").selectOption("repair");
  await page.getByLabel("Último día de la campaña").fill("2027-01-01");
  await page.getByLabel("Meta en USD").fill("10.5");
  await page.getByLabel("Línea 1", { exact: true }).fill("Soldadora");
  await page.getByLabel("Cuesta").nth(0).fill("mil");
  await page.getByLabel("Línea 2", { exact: true }).fill("Careta");
  await page.getByLabel("Cuesta").nth(2).fill("20");
  await save(page);
  expect(await page.getByRole("alert").innerText()).toContain("Faltan 4 cosas");
  const errors = await page.locator("p.error").allInnerTexts();
  expect(errors).toEqual([
    expect.stringContaining("decimales se escriben con “,”"),
    expect.stringContaining("se escribe con números"),
    "Diga cuánto cuesta.",
    "Diga para qué es.",
  ]);
  for (const error of await page.locator("p.error").all()) {
    const id = await error.getAttribute("id");
    expect(await page.locator(`[aria-describedby~="${id}"][aria-invalid="true"]`).count(), id!).toBe(1);
  }
  expect(await page.getByLabel("En una frase").inputValue()).toBe("Una frase que no se pierde");
  expect(await page.getByLabel("Su historia").inputValue()).toContain("<b>signos</b>");
  expect(await page.getByLabel("Rubro").inputValue()).toBe("repair");
  expect(await page.getByLabel("Último día de la campaña").inputValue()).toBe("2027-01-01");
  expect(await page.getByLabel("Meta en USD").inputValue()).toBe("10.5");
  expect(await page.getByLabel("Cuesta").nth(0).inputValue()).toBe("mil");
  expect(await page.getByLabel("Línea 2", { exact: true }).inputValue()).toBe("Careta");
});

test("a photo from a telephone is kept upright, small and without its place, even when a field is wrong", async () => {
  const page = await beginCampaign("Con foto");
  await page
    .getByLabel("Foto", { exact: true })
    .setInputFiles({ name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() });
  await page.getByLabel("Meta en USD").fill("mucho");
  await save(page);
  await page.getByRole("alert").waitFor();
  const source = await page.locator("main form img").getAttribute("src");
  expect((await fetch(address(source!))).url, "nobody else sees the picture of a draft").toContain(
    "/ingresar",
  );
  const kept = await (await page.request.get(address(source!))).body();
  const { width, height, exif } = await sharp(kept).metadata();
  expect(width! < height!, "upright").toBe(true);
  expect(exif).toBeUndefined();
  expect(kept.byteLength).toBeLessThan(60 * 1024);
});

const notTaken: [what: string, buffer: () => Buffer, says: string][] = [
  ["a text called .jpg", () => Buffer.from("no es una foto"), "No pudimos leer esa imagen"],
  ["a photo of 30 MB", () => Buffer.alloc(30_000_000, 0xff), "puede pesar hasta 15 MB"],
  ["an iPhone's own format", () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"), "formato HEIC"],
];

test.each(notTaken)("%s is refused in words, and nothing typed is lost", async (_, buffer, says) => {
  const page = await beginCampaign("Sin foto");
  await page.getByLabel("En una frase").fill("Sigue aquí");
  await page
    .getByLabel("Foto", { exact: true })
    .setInputFiles({ name: "foto.jpg", mimeType: "image/jpeg", buffer: buffer() });
  await save(page);
  expect(await page.locator("#picture-error").innerText()).toContain(says);
  expect(await page.getByLabel("En una frase").inputValue()).toBe("Sigue aquí");
});

test("a campaign that is not complete stays a draft, and all that is missing is named together", async () => {
  const page = await beginCampaign("Falta casi todo");
  await page.getByLabel("Meta en USD").fill("100");
  await page.getByLabel("Línea 1", { exact: true }).fill("Horno");
  await page.getByLabel("Cuesta").nth(0).fill("90");
  await page.getByRole("button", { name: "Enviar a revisión" }).click();
  expect(await page.locator("#budget-error").innerText()).toContain("$90,00");
  expect(await page.locator("p.error").count()).toBeGreaterThan(5);
  expect(await page.getByText("Borrador", { exact: true }).count()).toBe(1);
  expect(await page.getByLabel("Línea 1", { exact: true }).inputValue()).toBe("Horno");
});

test("what was sent to review cannot be changed from a page left open", async () => {
  const page = await visit({ as: "ingrid@example.org" });
  await page.goto(address("/panel"));
  await page.getByRole("link", { name: "Pan de yuca a toda hora" }).click();
  await page.getByText("La están revisando").waitFor();
  expect(await page.getByRole("button", { name: "Guardar borrador" }).count()).toBe(0);
  const response = await page.request.post(page.url(), {
    headers: { origin: theHouse().product.url },
    multipart: { intent: "save", title: "Otra cosa" },
  });
  expect(response.status()).toBe(409);
  expect(await response.text()).toContain("Ya no se puede cambiar");
});

/** Sends a form as the page would, and shows the answer to it. */
async function send(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const origin = theHouse().product.url;
  const response = await page.request.post(address(path), { headers: { origin }, form });
  expect(response.status()).toBe(422);
  return response.text();
}

test("a new call keeps its currency when something is missing, and a review its comment", async () => {
  const ana = await visit({ as: people.ana });
  const call = { title: "Convocatoria en soles", summary: "Falta el fondo", fundName: " ", currency: "PEN" };
  expect(await send(ana, "/panel/convocatorias/nueva", call)).toMatch(/<option value="PEN" selected/);
  const operator = await visit({ as: people.operator });
  await operator.goto(address("/panel/operacion"));
  const review = operator.getByRole("link", { name: "Pan de yuca a toda hora" });
  const comment = "Un comentario largo que no se pierde";
  const path = new URL((await review.getAttribute("href"))!, operator.url()).pathname;
  expect(await send(operator, path, { side: "operator", comment })).toContain(comment);
});

test("the rules of a call keep what was typed when one of them is not right", async () => {
  const page = await visit({ as: people.ana });
  await page.goto(address("/panel/convocatorias/nueva"));
  await page.getByLabel("Título").fill("Convocatoria que se escribe mal");
  await page.getByLabel("De qué se trata").fill("Para probar el formulario.");
  await page.getByLabel("Nombre del fondo").fill("Fondo de prueba");
  await page.getByRole("button", { name: "Empezar" }).click();
  await page.getByLabel("Contrapartida por cada 1 aportado").fill("uno y medio");
  await page.getByLabel("Por aporte").fill("50,00");
  await page.getByLabel("Donantes distintos").fill("8,5");
  await page.getByRole("button", { name: "Proponer" }).click();
  // The page arrives in pieces: a word is read when all of it is there.
  await page.waitForLoadState();
  expect(await page.getByRole("alert").innerText()).toContain("está marcado abajo");
  expect(await page.locator("#ratio-error").innerText()).toContain("por ejemplo 1 o 1,5");
  expect(await page.locator("#gateDonors-error").innerText()).toContain("número entero");
  expect(await page.getByLabel("Contrapartida por cada 1 aportado").inputValue()).toBe("uno y medio");
  expect(await page.getByLabel("Por aporte").inputValue()).toBe("50,00");
  await page.getByLabel("Contrapartida por cada 1 aportado").fill("1,5");
  await page.getByLabel("Donantes distintos").fill("8");
  await page.getByRole("button", { name: "Proponer" }).click();
  await page.locator("p.error").first().waitFor();
  await page.getByLabel("Desde el día").first().fill("2026-11-01");
  await page.getByLabel("Hasta el día, incluido").first().fill("2020-01-01");
  await page.getByRole("button", { name: "Proponer" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByText("Propuestas").count()).toBe(0);
});

test("rules that wait are shown instead of their form, and taken back by who proposed them", async () => {
  const page = await visit({ as: people.ana, width: 360 });
  await page.goto(address("/panel/convocatorias/nueva"));
  await page.getByLabel("Título").fill("Convocatoria que se retira");
  await page.getByLabel("De qué se trata").fill("Para probar el retiro.");
  await page.getByLabel("Nombre del fondo").fill("Fondo que espera");
  await page.getByRole("button", { name: "Empezar" }).click();
  await page.getByLabel("Contrapartida por cada 1 aportado").fill("1,5");
  await page.locator("#from").fill("2027-01-01");
  await page.locator("#until").fill("2027-02-01");
  await page.locator("#boostRatio").fill("2");
  await page.locator("#boostFrom").fill("2027-01-20");
  await page.locator("#boostUntil").fill("2027-01-10");
  await page.getByRole("button", { name: "Proponer" }).click();
  expect(await page.locator("#boostUntil-error").innerText()).toContain("anterior al primero");
  await page.locator("#boostUntil").fill("2027-01-25");
  await page.getByRole("button", { name: "Proponer" }).click();
  await page.getByText("Hay reglas propuestas que esperan decisión").waitFor();
  expect(await page.getByRole("button", { name: "Proponer" }).count()).toBe(0);
  await page.getByRole("button", { name: "Retirar" }).click();
  await page.getByText("Retiradas por quien las propuso").waitFor();
  expect(await page.locator("#ratio").inputValue()).toBe("1,5");
});

test("a day that does not exist and a call that is none are refused in words", async () => {
  const page = await beginCampaign("Treinta y uno de febrero");
  const origin = theHouse().product.url;
  const saved = await page.request.post(page.url(), {
    headers: { origin },
    multipart: { intent: "save", title: "Treinta y uno de febrero", deadline: "2027-02-31" },
  });
  expect(saved.status()).toBe(422);
  expect(await saved.text()).toContain("Esa fecha no existe");
  const begun = await page.request.post(address("/panel/campanas/nueva"), {
    headers: { origin },
    form: { title: "Sin convocatoria", call: "abc" },
  });
  expect(begun.status()).toBe(422);
  expect(await begun.text()).toContain("ya no recibe campañas");
});

test("the page offers to sign in, and the panel to who has", async () => {
  const visitor = await visit();
  await visitor.goto(address("/"));
  expect(await visitor.getByRole("link", { name: "Entrar" }).count()).toBe(2);
  expect(await visitor.getByRole("link", { name: "Mi panel" }).count()).toBe(0);
  const ana = await visit({ as: people.ana });
  await ana.goto(address("/"));
  expect(await ana.getByRole("link", { name: "Entrar" }).count()).toBe(0);
  expect(await ana.getByRole("link", { name: "Mi panel" }).count()).toBe(2);
});

test("a wrong code is refused and the right one still works; a code serves once", async () => {
  const email = newEmail("codigo");
  const page = await visit();
  await page.goto(address("/ingresar"));
  await page.getByLabel("Correo").fill("no es un correo");
  await page
    .getByLabel("Correo")
    .evaluate((input: HTMLInputElement) => input.form!.setAttribute("novalidate", ""));
  await page.getByRole("button", { name: "Enviar código" }).click();
  expect(await page.locator("#email-error").innerText()).toContain("no parece completo");
  expect(await page.getByLabel("Correo").inputValue()).toBe("no es un correo");
  await page.getByLabel("Correo").fill(email);
  await page.getByRole("button", { name: "Enviar código" }).click();
  await page.getByLabel("Código").fill("000000");
  await page.getByRole("button", { name: "Entrar" }).click();
  expect(await page.locator("#code-error").innerText()).toContain("no coincide");
  const code = await codeFor(email);
  await page.getByLabel("Código").fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.waitForURL(/\/panel$/);
  await page.getByRole("button", { name: "Salir" }).click();
  await page.goto(address(`/ingresar?correo=${email}`));
  await page.getByLabel("Código").fill(code);
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.locator("#code-error").waitFor();
});

test("an operator finds a donation by its code or the donor's e-mail, reads when there is none, and that the donor reads a refund's reason", async () => {
  const [donation] = await theHouse().product.query(
    "select d.id, k.email from donation d join donor_contact k on k.donation_id = d.id where d.state = 'paid' and d.match_status = 'paid' and k.email is not null limit 1",
  );
  const { id, email } = donation as { id: string; email: string };
  const operator = await visit({ as: people.operator, width: 360 });
  const find = async (text: string) => {
    await operator.goto(address("/panel/operacion"));
    await operator.getByLabel("Código del aporte o correo del donante").fill(text);
    await operator.getByRole("search").getByRole("button", { name: "Buscar" }).click();
  };
  await find("E-00000000");
  await operator.getByText("No encontramos ningún aporte así").waitFor();
  await find(email);
  await operator.getByText(donationCodeOf(id)).first().waitFor();
  expect(operator.url()).not.toContain("@");
  await find(donationCodeOf(id).toLowerCase());
  await operator.getByRole("heading", { level: 1, name: donationCodeOf(id) }).waitFor();
  expect(operator.url()).toBe(address(`/panel/aportes/${id}`));
  await operator.getByLabel("Motivo (lo lee el donante)").waitFor();
  const facilitator = await visit({ as: people.facilitator });
  await facilitator.goto(address("/panel/operacion"));
  expect(await facilitator.getByRole("search").count()).toBe(0);
  const answer = await facilitator.request.post(address("/panel/aportes"), {
    headers: { origin: theHouse().product.url },
    form: { texto: email },
  });
  expect(answer.status()).toBe(404);
});

test("the proof of a payout that a facilitator may not record is not kept", async () => {
  const facilitator = await visit({ as: people.facilitator });
  const buffer = Buffer.from("%PDF-1.4 of a facilitator");
  const response = await facilitator.request.post(address("/panel/operacion"), {
    headers: { origin: theHouse().product.url },
    multipart: {
      intent: "pay",
      id: "00000000-0000-4000-8000-000000000000",
      reference: "TRX 1",
      proof: { name: "comprobante.pdf", mimeType: "application/pdf", buffer },
    },
  });
  expect(response.status()).toBe(403);
  const hash = createHash("sha256").update(buffer).digest("hex");
  expect(await theHouse().product.query(`select hash from stored_file where hash = '${hash}'`)).toEqual([]);
});
