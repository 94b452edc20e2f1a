import type { Page } from "playwright-core";
import sharp from "sharp";
import { expect, test } from "vitest";
import { chooseAmount, goToPay, payBy, untilThanked } from "./giving.ts";
import { address, newEmail, people, theHouse, until, visit } from "./house.ts";
import { dayIn, openCall } from "./open-call.ts";
import { phonePhoto } from "./phone-photo.ts";

const title = "Pan de quinua para la escuela";
const callTitle = "Convocatoria Media Naranja";

test("from a new call and a new campaign to money received, every cent found in the book", async () => {
  const ana = await visit({ as: people.ana });
  const luis = await visit({ as: people.luis });
  const operator = await visit({ as: people.operator });
  const call = await openCall({ ana, luis, operator }, { title: callTitle, fund: "Fondo Media Naranja" });

  const entrepreneur = await visit({ as: newEmail("emprendedora"), width: 360 });
  const own = await writeCampaign(entrepreneur);
  await approve({ operator, luis, call });
  await entrepreneur.goto(address(own));
  await entrepreneur.getByRole("link", { name: "Ver la página pública" }).click();
  await entrepreneur.getByRole("heading", { level: 1, name: title }).waitFor();
  const slug = new URL(entrepreneur.url()).pathname.split("/").at(-1)!;

  await giveWithScripts(slug);
  await giveWithoutScripts(slug);
  await findEveryPosting({ ana, call });

  await operator.goto(address("/panel/reloj"));
  await operator.getByRole("button", { name: "+ 1 semana" }).click();
  await proposeTranche(operator);
  await refuseProposer({ operator, call });
  await approveRelease({ luis, call });
  await payOut(operator);
  await showProof({ ana, entrepreneur, call });
  await entrepreneur.goto(address(own));
  expect(await entrepreneur.locator("main").innerText()).toContain("TRF-2026-77");
  await entrepreneur.getByRole("button", { name: "Sí, lo recibí" }).click();
  await entrepreneur.getByText("recibido", { exact: true }).waitFor();

  await operator.goto(address("/panel/libro"));
  expect(await operator.getByRole("status").innerText()).toMatch(/^Se cumplen las \d+ promesas\.$/);
  await operator.goto(address("/panel/conciliacion"));
  // While refunds leave, a line may come between the two sides: then one compares again.
  await until("both sides agree", async () => {
    await operator.getByRole("button", { name: "Comparar ahora" }).click();
    await operator.waitForLoadState("networkidle");
    return (await operator.getByText("Todo cuadra").count()) > 0 || null;
  });
});

async function writeCampaign(page: Page): Promise<string> {
  await page.goto(address("/panel"));
  await page.getByText("Todavía no tiene campañas").waitFor();
  await page.getByRole("link", { name: "Escribir una campaña" }).click();
  await page.getByLabel("Título").fill(title);
  await page.getByLabel("Convocatoria").selectOption({ label: `${callTitle} · FECD (demostración)` });
  await page.getByRole("button", { name: "Empezar" }).click();
  const own = new URL(page.url()).pathname;
  await page.getByLabel("En una frase").fill("Un horno para el recreo de doscientas niñas y niños.");
  await page
    .getByLabel("Su historia")
    .fill("Hago pan de quinua.\n\nCon un horno más grande alcanza para todos.");
  await page.getByLabel("Rubro").selectOption("food");
  await page.getByLabel("Provincia o departamento").fill("Chimborazo");
  await page.getByLabel("Cantón o distrito").fill("Riobamba");
  await page.getByLabel("Nombre que verá la gente").fill("Rosa y su horno");
  await page
    .getByLabel("Foto", { exact: true })
    .setInputFiles({ name: "horno.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() });
  await page.getByLabel("Qué se ve en la foto", { exact: true }).fill("Un horno rojo.");
  await page.getByLabel("Último día de la campaña").fill(dayIn(3));
  await page.getByLabel("Meta en USD").fill("60");
  await page.getByLabel("Línea 1", { exact: true }).fill("Horno");
  await page.getByLabel("Cuesta").nth(0).fill("45,50");
  await page.getByLabel("Línea 2", { exact: true }).fill("Bandejas");
  await page.getByLabel("Cuesta").nth(1).fill("14,50");
  await page.getByRole("button", { name: "Guardar borrador" }).click();
  await page.getByText("Guardado. Puede seguir cuando quiera.").waitFor();
  await page.getByRole("link", { name: "Vista previa" }).click();
  await page.getByText("Con un horno más grande alcanza para todos.").waitFor();
  expect(await page.getByAltText("Un horno rojo.").count()).toBe(1);
  await page.getByRole("link", { name: "Volver a editar" }).click();
  await page.getByRole("button", { name: "Enviar a revisión" }).click();
  await page.getByText("Enviada a revisión.").waitFor();
  return own;
}

/** Both sides must say yes; after the first one the campaign is not public yet. */
async function approve({
  operator,
  luis,
  call,
}: {
  operator: Page;
  luis: Page;
  call: string;
}): Promise<void> {
  await operator.goto(address("/panel/operacion"));
  await operator.getByRole("link", { name: title }).click();
  await operator.getByRole("button", { name: "Aprobar" }).click();
  await operator.getByText("Su lado ya decidió; falta el otro.").waitFor();
  expect(await operator.getByRole("button", { name: "Aprobar" }).count()).toBe(0);
  await luis.goto(address("/campanas?texto=quinua para la escuela"));
  expect(await luis.getByRole("link", { name: title }).count()).toBe(0);
  await luis.goto(address(call));
  await luis.getByRole("link", { name: title }).click();
  await luis.getByRole("button", { name: "Aprobar" }).click();
  await luis.getByText("No espera revisión.").waitFor();
}

async function giveWithScripts(slug: string): Promise<void> {
  const page = await visit({ hasScripts: true, width: 360 });
  await page.goto(address(`/campanas/${slug}/aportar`));
  await page.getByLabel("$20", { exact: true }).check();
  await page.locator("output").getByText("Sus $20 se convierten en $30").waitFor();
  await page.getByRole("button", { name: "Ver lo que suma la contrapartida" }).click();
  await goToPay(page, { email: newEmail("con.scripts"), name: "Con Guiones" });
  await payBy(page, "success");
  await untilThanked(page);
  const said = await page.locator("main").innerText();
  expect(said).toContain("Contrapartida: $10,00, a razón de 0,5 por 1.");
  expect(said).toContain("Está condicionada");
}

async function giveWithoutScripts(slug: string): Promise<void> {
  const page = await visit({ width: 360 });
  await chooseAmount(page, { slug, amount: "20,50" });
  expect(await page.locator("main").innerText()).toContain("Contrapartida: $10,25");
  await goToPay(page, { email: newEmail("sin.scripts"), name: "Sin Guiones" });
  await payBy(page, "success");
  await untilThanked(page);
  const said = await page.locator("main").innerText();
  expect(said).toContain("Contrapartida: $10,25, a razón de 0,5 por 1.");
  expect(said).toContain("Es de la campaña si llega a su meta");
  await page.goto(address(`/campanas/${slug}`));
  const campaign = await page.locator("main").innerText();
  expect(campaign).toContain("$40,50");
  expect(campaign).toContain("$20,25");
}

/** The matcher finds the gift among the call's matches, and each of its entries in the book balances. */
async function findEveryPosting({ ana, call }: { ana: Page; call: string }): Promise<void> {
  await ana.goto(address(`${call}/contrapartidas?repetir=si`));
  expect(await ana.getByRole("status").innerText()).toContain("2 aportes");
  expect(await ana.getByRole("status").innerText()).toContain("0 diferencias");
  const row = ana.getByRole("row", { name: /Sin Guiones \$20,50 0[.,]5 \$10,25 \$10,25/ });
  const donation = (await row.getByRole("link").getAttribute("href"))!;
  const kinds = await until("the processor's fee is in the book", async () => {
    await ana.goto(address(donation));
    const shown = await ana.locator("article h3").allInnerTexts();
    return shown.some((kind) => kind.startsWith("Comisión del procesador")) ? shown : null;
  });
  const named = (start: string) => kinds.filter((kind) => kind.startsWith(start)).length;
  expect(named("Contrapartida reservada")).toBe(1);
  expect(named("Aporte cobrado")).toBe(1);
  for (const article of await ana.locator("article").all()) {
    const rows = await article.locator("tbody tr").all();
    let sum = 0n;
    for (const posting of rows) {
      const [debit, credit] = await Promise.all(
        [1, 2].map((at) => posting.locator("td").nth(at).innerText()),
      );
      sum += minor(debit!) - minor(credit!);
    }
    expect(sum, await article.locator("h3").innerText()).toBe(0n);
  }
  const accounts = (await ana.locator("article code").allInnerTexts()).join(" ");
  for (const account of ["stripe:clearing", ":donations", ":available", ":reserved", ":conditional"])
    expect(accounts).toContain(account);
}

/** `$1.234,50` is 123450. */
function minor(shown: string): bigint {
  return BigInt(shown.replace(/\D/g, "") || "0");
}

async function proposeTranche(operator: Page): Promise<void> {
  await until("the campaign is funded and its first tranche is reached", async () => {
    await operator.goto(address("/panel/operacion"));
    return (await operator.locator("form", { hasText: `tramo 1 de “${title}”` }).count()) > 0 ? true : null;
  });
  // Card payments are available some days later: until then nothing is free, and the page says so.
  await until("the money is free", async () => {
    const waiting = operator.locator("form", { hasText: `tramo 1 de “${title}”` });
    await waiting.getByRole("button", { name: "Proponer liberación" }).click();
    const isFree = (await operator.getByRole("alert").count()) === 0;
    if (!isFree) await operator.goto(address("/panel/operacion"));
    return isFree ? true : null;
  });
  expect(await operator.locator("form", { hasText: `tramo 1 de “${title}”` }).count()).toBe(0);
}

async function refuseProposer({ operator, call }: { operator: Page; call: string }): Promise<void> {
  await operator.goto(address(call));
  const waiting = operator.locator(".sheet", { hasText: `tramo 1 de “${title}”` });
  await waiting.waitFor();
  expect(await operator.getByRole("button", { name: "Aprobar" }).count()).toBe(0);
}

async function approveRelease({ luis, call }: { luis: Page; call: string }): Promise<void> {
  await luis.goto(address(call));
  const waiting = luis.locator(".sheet", { hasText: `tramo 1 de “${title}”` });
  const id = await waiting.locator("input[name=id]").inputValue();
  const proposer = await visit({ as: people.operator });
  const refused = await proposer.request.post(address(call), {
    headers: { origin: theHouse().product.url },
    form: { intent: "approve-release", id },
  });
  expect(refused.status()).toBe(422);
  expect(await refused.text()).toContain("Esto no le corresponde a su cuenta. Nada cambió.");
  await waiting.getByRole("button", { name: "Aprobar" }).click();
  await waiting.waitFor({ state: "detached" });
}

/** Half of 40.50 given and 20.25 added is free at the first tranche, down to the cent. */
async function payOut(operator: Page): Promise<void> {
  await operator.goto(address("/panel/operacion"));
  const payout = operator.locator("form", { hasText: `tramo 1 de “${title}”` });
  expect(await payout.innerText()).toContain("$30,37");
  await payout.getByLabel("Referencia del banco").fill("TRF-2026-77");
  await payout.getByLabel("Comprobante").setInputFiles({
    name: "proof.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("nothing of the kind"),
  });
  await payout.getByRole("button", { name: "Registrar desembolso" }).click();
  expect(await operator.getByRole("alert").innerText()).toContain("Falta el comprobante");
  expect(await payout.getByLabel("Referencia del banco").inputValue()).toBe("TRF-2026-77");
  const proof = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  await payout
    .getByLabel("Comprobante")
    .setInputFiles({ name: "proof.png", mimeType: "image/png", buffer: proof });
  await payout.getByRole("button", { name: "Registrar desembolso" }).click();
  await payout.waitFor({ state: "detached" });
}

/** The proof of the transfer is for those who audit the money, and never public. */
async function showProof(of: { ana: Page; entrepreneur: Page; call: string }): Promise<void> {
  const { ana, entrepreneur, call } = of;
  await ana.goto(address(`${call}/liberaciones`));
  const proof = (await ana.getByRole("link", { name: /TRF-2026-77/ }).getAttribute("href"))!;
  const seen = await ana.request.get(address(proof));
  expect(seen.status()).toBe(200);
  expect(seen.headers()["content-type"]).toBe("image/png");
  expect((await entrepreneur.request.get(address(proof))).status()).toBe(404);
  expect((await entrepreneur.request.get(address(`/archivos/${proof.split("/").at(-1)}`))).status()).toBe(
    404,
  );
}
