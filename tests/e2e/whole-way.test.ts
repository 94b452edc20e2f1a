import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { give } from "./giving.ts";
import { address, closeHouse, newEmail, openHouse, people, theHouse, until, visit } from "./house.ts";
import { dayIn, openCall } from "./open-call.ts";
import { phonePhoto } from "./phone-photo.ts";

beforeAll(openHouse);
afterAll(closeHouse);

const title = "Taller de costura en Carapungo";
const callTitle = "Convocatoria Puntada a Puntada";
const main = (page: Page) => page.locator("main").innerText();

/** The answer is whole before it is read. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const answered = page.waitForEvent("load");
  await page.getByRole("button", { name, exact: typeof name === "string" }).click();
  await answered;
}

/** Pictures of the way, where `SHOTS` names a folder for them. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

test("the whole way of an entrepreneur, on a telephone of 360 px, in Spanish: from the first word to the final report", {
  timeout: 600_000,
}, async () => {
  const ana = await visit({ as: people.ana });
  const luis = await visit({ as: people.luis });
  const operator = await visit({ as: people.operator });
  const tranches = [
    { upTo: "50", needsEvidence: false },
    { upTo: "100", needsEvidence: true },
    { upTo: "", needsEvidence: false },
  ];
  const call = await openCall({ ana, luis, operator }, { title: callTitle, fund: "Fondo Puntada", tranches });

  const email = newEmail("costurera");
  const page = await visit({ as: email, width: 360 });
  const own = await write(page);
  await review({ page, operator, luis, call, own });
  await page.goto(address(own));
  await page.getByRole("link", { name: "Ver la página pública" }).click();
  const slug = new URL(page.url()).pathname.split("/").at(-1)!;
  await readAsVisitor(slug);

  const donors = ["uno", "dos", "tres"].map(newEmail);
  for (const [index, donor] of donors.entries())
    await give(await visit({ width: 360 }), {
      slug,
      amount: "15",
      email: donor,
      name: `Donante ${index + 1}`,
    });
  await lead(page, { own, slug, donors });
  await ana.goto(address(call));
  await shot(ana, "11-matcher-call");
  expect(await main(ana)).toContain(title);

  await endIt(operator);
  await until("it is funded", async () => {
    await page.goto(address(own));
    return (await main(page)).includes("Llegó a su meta") ? true : null;
  });
  await shot(page, "12-funded");
  await payTranche({ operator, luis, page, call, own }, { number: 1, reference: "TRF-1" });
  await showEvidence({ page, operator, own });
  await payTranche({ operator, luis, page, call, own }, { number: 2, reference: "TRF-2" });
  await report({ page, operator, own, slug });

  const auditor = await visit({ as: people.auditor });
  await auditor.goto(address(`${call}/liberaciones`));
  for (const reference of ["TRF-1", "TRF-2"]) expect(await main(auditor)).toContain(reference);
  await operator.goto(address("/panel/libro"));
  expect(await operator.getByRole("status").innerText()).toMatch(/^Se cumplen las \d+ promesas\.$/);
});

async function write(page: Page): Promise<string> {
  await page.goto(address("/panel"));
  await shot(page, "01-panel-empty");
  await page.getByRole("link", { name: "Escribir una campaña" }).click();
  await page.getByLabel("Título").fill(title);
  await page.getByLabel("Convocatoria").selectOption({ label: `${callTitle} · FECD (demostración)` });
  await press(page, "Empezar");
  await shot(page, "02-editor-empty");
  const own = new URL(page.url()).pathname;
  const buffer = await phonePhoto();
  const photo = { name: "foto.jpg", mimeType: "image/jpeg", buffer };
  await page.getByLabel("En una frase").fill("Una máquina recta para no coser de madrugada.");
  await page
    .getByLabel("Su historia")
    .fill("## Quién soy\n\nCoso desde los **quince** años.\n\n[foto 1]\n\n- uniformes\n- arreglos");
  await page.getByLabel("Foto", { exact: true }).setInputFiles(photo);
  await page.getByLabel("Qué se ve en la foto", { exact: true }).fill("La máquina de hoy");
  await page.getByText("Más fotos de su historia").click();
  await page.getByLabel("Foto 1", { exact: true }).setInputFiles(photo);
  await page.getByLabel("Qué se ve en la foto 1").fill("El rincón donde coso");
  await page.getByLabel("Video (si tiene)").fill("https://youtu.be/puntada");
  await page.getByLabel("Nombre que verá la gente").fill("Keyla y su taller");
  await page.getByLabel("Rubro").selectOption("textile");
  await page.getByLabel("Provincia o departamento").fill("Pichincha");
  await page.getByLabel("Cantón o distrito").fill("Quito");
  await page.getByLabel("¿Está registrado?").selectOption("informal");
  await page.getByLabel("Personas que trabajan en él").fill("dos");
  await page.getByLabel("Meta en USD").fill("60");
  await page.getByLabel("Línea 1", { exact: true }).fill("Máquina recta");
  await page.getByLabel("Cuesta").nth(0).fill("60");
  await page.getByLabel("Plan con fechas").fill("Primer mes: la máquina.\nSegundo mes: diez uniformes.");
  await page.getByLabel("Último día de la campaña").fill(dayIn(5));
  await press(page, "Enviar a revisión");
  await shot(page, "03-editor-refused");
  expect(await page.locator("p.error").allInnerTexts()).toEqual([
    "Escriba cuántas con cifras, por ejemplo 3.",
  ]);
  expect(await page.getByLabel("Su historia").inputValue()).toContain("Coso desde los");
  await page.getByLabel("Personas que trabajan en él").fill("2");
  await press(page, "Guardar borrador");
  await page.getByRole("link", { name: "Vista previa" }).click();
  await shot(page, "04-preview");
  expect(await page.getByAltText("El rincón donde coso").count()).toBe(1);
  expect(await page.getByRole("heading", { name: "Quién soy" }).count()).toBe(1);
  await page.getByRole("link", { name: "Volver a editar" }).click();
  await press(page, "Enviar a revisión");
  await page.getByText("Enviada a revisión.").waitFor();
  return own;
}

type Reviewing = { page: Page; operator: Page; luis: Page; call: string; own: string };

/** The operator asks for a change beside its field; sent again, both sides say yes. */
async function review({ page, operator, luis, call, own }: Reviewing): Promise<void> {
  await operator.goto(address("/panel/operacion"));
  await operator.getByRole("link", { name: title }).click();
  await operator.getByText("Comentar un campo").click();
  await operator.getByLabel("Plan con fechas").fill("¿Cuándo entrega los uniformes?");
  await press(operator, "Pedir cambios");
  await page.goto(address(own));
  await shot(page, "05-changes-asked");
  await page.getByText("Revisión: ¿Cuándo entrega los uniformes?").waitFor();
  await page
    .getByLabel("Plan con fechas")
    .fill("Primer mes: la máquina.\nSegundo mes, día 15: diez uniformes.");
  await press(page, "Enviar a revisión");
  await operator.reload();
  await operator.locator("ins", { hasText: "día 15" }).waitFor();
  await shot(operator, "06-review-operator");
  await press(operator, "Aprobar");
  await luis.goto(address(call));
  await luis.getByRole("link", { name: title }).click();
  await press(luis, "Aprobar");
  await luis.getByText("No espera revisión.").waitFor();
}

async function readAsVisitor(slug: string): Promise<void> {
  const visitor = await visit({ width: 360 });
  // A browser that says it is driven by a program is not counted.
  await visitor.setExtraHTTPHeaders({
    "user-agent": "Mozilla/5.0 (Linux; Android 9; moto g(6)) Chrome/120.0 Mobile Safari/537.36",
  });
  await visitor.goto(address(`/campanas/${slug}?desde=whatsapp`));
  const said = await main(visitor);
  for (const words of ["Quién soy", "Todavía no", "día 15: diez uniformes", "Ver el video en YouTube"])
    expect(said).toContain(words);
  expect(await visitor.locator("strong", { hasText: "quince" }).count()).toBe(1);
  expect(await visitor.getByAltText("El rincón donde coso").count()).toBe(1);
  await shot(visitor, "07-public-360");
  await visitor.setViewportSize({ width: 1280, height: 800 });
  await shot(visitor, "08-public-1280");
}

/** Live: how it goes, thanks, news, and who reads them. */
async function lead(
  page: Page,
  { own, slug, donors }: { own: string; slug: string; donors: string[] },
): Promise<void> {
  await page.goto(address(`${own}/avance`));
  await shot(page, "09-dashboard");
  const said = await main(page);
  expect(said).toMatch(/WhatsApp\s+1/);
  expect(said).toContain("3 aportes esperan su agradecimiento");
  await page.getByLabel("Sus palabras").fill("Gracias por cada puntada.");
  await press(page, "Agradecer");
  expect(await page.getByRole("status").innerText()).toContain("Agradeció 3 aportes.");
  await shot(page, "10-thanked");
  await until("each donor is thanked by e-mail", async () => {
    const mails = await Promise.all(donors.map((donor) => theHouse().product.mails(donor)));
    return (
      mails.every((sent) => sent.some(({ subject }) => subject === "Keyla y su taller le da las gracias")) ||
      null
    );
  });
  await page.goto(address(`${own}/novedades`));
  await page.getByLabel("Título de la novedad").fill("Ya cotizamos la máquina");
  await page.getByLabel("Qué pasó").fill("Mañana pasamos por ella.");
  await press(page, "Publicar y enviar");
  await page.goto(address(`/campanas/${slug}`));
  await page.getByRole("link", { name: "Ya cotizamos la máquina" }).waitFor();
}

async function endIt(operator: Page): Promise<void> {
  await operator.goto(address("/panel/reloj"));
  await press(operator, "+ 1 semana");
}

/** Proposed by one, approved by the matcher, paid with its proof, confirmed by the entrepreneur. */
async function payTranche(
  { operator, luis, page, call, own }: Reviewing,
  { number, reference }: { number: number; reference: string },
): Promise<void> {
  const line = `tramo ${number} de “${title}”`;
  await until(`tranche ${number} may be proposed`, async () => {
    await operator.goto(address("/panel/operacion"));
    const waiting = operator.locator("form", { hasText: line });
    if ((await waiting.count()) === 0) return null;
    await waiting.getByRole("button", { name: "Proponer liberación" }).click();
    await operator.waitForLoadState();
    return (await operator.getByRole("alert").count()) === 0 || null;
  });
  await luis.goto(address(call));
  const waiting = luis.locator(".sheet", { hasText: line });
  await waiting.getByRole("button", { name: "Aprobar" }).click();
  await waiting.waitFor({ state: "detached" });
  await operator.goto(address("/panel/operacion"));
  const payout = operator.locator("form", { hasText: line });
  await payout.getByLabel("Referencia del banco").fill(reference);
  const picture = sharp({
    create: { width: 300, height: 200, channels: 3, background: number === 1 ? "#fff" : "#eee" },
  });
  await payout
    .getByLabel("Comprobante")
    .setInputFiles({ name: "proof.png", mimeType: "image/png", buffer: await picture.png().toBuffer() });
  await payout.getByRole("button", { name: "Registrar desembolso" }).click();
  await payout.waitFor({ state: "detached" });
  await page.goto(address(own));
  await shot(page, `13-paid-${number}`);
  expect(await main(page)).toContain(reference);
  await press(page, "Sí, lo recibí");
}

async function showEvidence({
  page,
  operator,
  own,
}: Pick<Reviewing, "page" | "operator" | "own">): Promise<void> {
  await page.goto(address(own));
  await page.getByRole("link", { name: "Respaldos del tramo 1" }).click();
  await page.getByLabel("Qué compró").fill("La máquina recta");
  await page.getByLabel("Cuánto pagó en USD").fill("60");
  await page.getByLabel("A quién").fill("Máquinas del Valle");
  await page.getByLabel("Para qué parte de su presupuesto").selectOption({ index: 1 });
  await page.getByLabel("Fecha del papel").fill(dayIn(-1));
  const buffer = await phonePhoto();
  await page
    .getByLabel("Foto o PDF del papel")
    .setInputFiles({ name: "factura.jpg", mimeType: "image/jpeg", buffer });
  await press(page, "Agregar respaldo");
  await shot(page, "14-evidence");
  await press(page, "Enviar a revisión");
  await operator.goto(address("/panel/operacion"));
  await operator.getByRole("link", { name: `Respaldos del tramo 1: ${title}` }).click();
  await shot(operator, "15-evidence-review");
  await press(operator, "Aceptar");
}

async function report(of: Pick<Reviewing, "page" | "operator" | "own"> & { slug: string }): Promise<void> {
  const { page, operator, own, slug } = of;
  await page.goto(address(own));
  await page.getByRole("link", { name: "Informe final" }).click();
  await page.getByLabel("Qué hizo y qué cambió").fill("Compré la máquina.\n\nYa no coso de madrugada.");
  await page.getByLabel("Ventas de un mes, antes, en USD").fill("120");
  await page.getByLabel("Ventas de un mes, ahora, en USD").fill("310");
  await page.getByLabel("Personas que trabajaban, antes").fill("1");
  await page.getByLabel("Personas que trabajan, ahora").fill("2");
  await page.getByText("En trámite", { exact: true }).click();
  await shot(page, "16-report");
  await press(page, "Enviar el informe");
  await operator.goto(address("/panel/operacion"));
  await operator.getByRole("link", { name: `Informe final: ${title}` }).click();
  await press(operator, "Aceptar");
  const visitor = await visit({ width: 360 });
  await visitor.goto(address(`/campanas/${slug}`));
  await visitor.getByRole("link", { name: "Lea qué se logró" }).click();
  expect(await main(visitor)).toContain("Ya no coso de madrugada.");
  await shot(visitor, "17-report-public");
}
