import type { Page } from "playwright-core";
import sharp from "sharp";
import { expect, test } from "vitest";
import { main, press, shot } from "./acting.ts";
import { give } from "./giving.ts";
import { address, newEmail, people, theHouse, until, visit } from "./house.ts";
import { dayIn, openCall } from "./open-call.ts";
import { phonePhoto } from "./phone-photo.ts";
import { accept, callTitle, invite, type Reviewing, review, title, write } from "./way-to-live.ts";

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
  const facilitator = await visit({ as: people.facilitator, width: 360 });
  await invite(facilitator, email);
  const page = await visit({ as: email, width: 360 });
  const own = await accept(page);
  await write(page);
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
  await facilitator.goto(address("/panel/acompanamiento"));
  await shot(facilitator, "11-facilitator");
  expect(await main(facilitator)).toMatch(/112 % de \$60,00/);
  await ana.goto(address(call));
  await shot(ana, "11-matcher-call");
  expect(await main(ana)).toContain(title);

  await endIt(operator);
  await until("it is funded", async () => {
    await page.goto(address(own));
    return (await main(page)).includes("quedó financiada") ? true : null;
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
  expect(await page.getByLabel("Personas que trabajaban, antes").inputValue()).toBe("2");
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
