import type { Page } from "playwright-core";
import { test } from "vitest";
import { expectAccessible } from "./expect-accessible.ts";
import { give } from "./giving.ts";
import { address, newEmail, people, visit } from "./house.ts";

const campaign = "doscientas-gallinas-que-caminan";

async function linkTo(page: Page, name: string): Promise<string> {
  const href = await page.getByRole("link", { name }).first().getAttribute("href");
  return href!;
}

test("public pages hold WCAG 2.2 AA, light and dark", async () => {
  const page = await visit({ hasScripts: true, width: 360 });
  for (const path of [
    "/",
    "/como-funciona",
    "/campanas",
    "/campanas?texto=nadie-se-llama-asi",
    `/campanas/${campaign}`,
    "/campanas/sandalias-a-la-medida-del-pie-izquierdo",
    "/convocatorias",
    "/convocatorias/esperanza-ecuador-2026",
    "/ingresar",
    "/ingresar?correo=alguien@example.org",
    "/esta-pagina-no-existe",
  ]) {
    await expectAccessible(page, path);
  }
});

test("the pages of giving hold WCAG 2.2 AA, with what they refuse and where they thank", async () => {
  const page = await visit({ hasScripts: true, width: 360 });
  for (const path of ["", "?monto=20", "?otro=mil", "?pago=cancelado"]) {
    await expectAccessible(page, `/campanas/${campaign}/aportar${path}`);
  }
  await expectAccessible(page, "/campanas/sandalias-a-la-medida-del-pie-izquierdo/aportar");
  await give(page, { slug: campaign, amount: "10", email: newEmail("axe") });
  await expectAccessible(page, "");
});

test("a donor's receipts and the page that verifies one hold WCAG 2.2 AA", async () => {
  const page = await visit({ as: "priya.nair@example.org", hasScripts: true, width: 360 });
  await expectAccessible(page, "/panel/avisos");
  await expectAccessible(page, "/panel/recibos");
  await page.locator("td.name a").first().click();
  await page.getByRole("link", { name: "PDF en español" }).waitFor();
  await expectAccessible(page, "");
  await page.getByRole("link", { name: "Verificar" }).click();
  await page.getByText("Este recibo es válido").waitFor();
  await expectAccessible(page, "");
});

test("the pages of an entrepreneur hold WCAG 2.2 AA", async () => {
  const page = await visit({ as: people.entrepreneur, hasScripts: true, width: 360 });
  await expectAccessible(page, "/panel");
  const live = await linkTo(page, "Hamburguesas de atún fresco en Manta");
  await expectAccessible(page, `${live}/avance`);
  await expectAccessible(page, live);
  await page.getByRole("link", { name: "Hacer un cartel" }).click();
  await page.getByLabel("Nombre de la feria").fill("Feria de Manta");
  await page.getByRole("button", { name: "Hacer el cartel" }).click();
  await page.getByText("Escanee y aporte").waitFor();
  await expectAccessible(page, "");
  await expectAccessible(page, "/panel/campanas/nueva");
  await expectAccessible(page, "/panel/reloj");
  await expectAccessible(page, "/panel/mandos");
  const editing = await visit({ as: "yohana@example.org", hasScripts: true, width: 360 });
  await editing.goto(address("/panel"));
  const own = await linkTo(editing, "Un taller de bicicletas que también presta");
  await expectAccessible(editing, own);
  await expectAccessible(editing, `${own}/vista`);
  await editing.goto(address(own));
  await editing.getByLabel("Meta en USD").fill("mil");
  await editing.getByRole("button", { name: "Guardar borrador" }).click();
  await editing.getByRole("alert").waitFor();
  await expectAccessible(editing, "");
  const paid = await visit({ as: "jacinta@example.org", hasScripts: true, width: 360 });
  await paid.goto(address("/panel"));
  await expectAccessible(paid, await linkTo(paid, "El encebollado de la esquina 14"));
});

test("the pages of a matcher and its auditor hold WCAG 2.2 AA", async () => {
  const page = await visit({ as: people.ana, hasScripts: true });
  await expectAccessible(page, "/panel");
  const call = await linkTo(page, "Esperanza Ecuador 2026");
  await expectAccessible(page, call);
  await expectAccessible(page, `${call}/liberaciones`);
  await expectAccessible(page, `${call}/contrapartidas?repetir=si`);
  await expectAccessible(page, (await page.locator("td a").first().getAttribute("href"))!);
  await expectAccessible(page, `${call}/contrapartidas?texto=nadie-se-llama-asi`);
  await page.goto(address(call));
  await expectAccessible(page, await linkTo(page, "Pan de yuca a toda hora"));
  await expectAccessible(page, "/panel/convocatorias/nueva");
  await page.getByLabel("Título").fill("Convocatoria en borrador");
  await page.getByLabel("De qué se trata").fill("Para mirar su formulario.");
  await page.getByLabel("Nombre del fondo").fill("Fondo en borrador");
  await page.getByRole("button", { name: "Empezar" }).click();
  await page.getByRole("button", { name: "Proponer" }).waitFor();
  await expectAccessible(page, "");
  await expectAccessible(await visit({ as: people.auditor, hasScripts: true }), call);
});

test("the pages of operation hold WCAG 2.2 AA", async () => {
  const page = await visit({ as: people.operator, hasScripts: true });
  await expectAccessible(page, "/panel");
  await expectAccessible(page, "/panel/operacion");
  await expectAccessible(page, await linkTo(page, "Pan de yuca a toda hora"));
  await expectAccessible(page, "/panel/aportes");
  await expectAccessible(page, "/panel/libro");
  await expectAccessible(page, "/panel/aportes-en-mano");
  await expectAccessible(page, "/panel/correcciones");
  await expectAccessible(page, "/panel/conciliacion");
  await expectAccessible(page, "/panel/senales");
  await expectAccessible(page, "/panel/banco");
  await expectAccessible(page, "/panel/libro?cuenta=bank:custody");
  await expectAccessible(page, "/sello");
  const own = await visit({ as: people.entrepreneur });
  await own.goto(address("/panel"));
  await expectAccessible(page, `${await linkTo(own, "Hamburguesas de atún fresco en Manta")}/pausa`);
  const facilitator = await visit({ as: people.facilitator, hasScripts: true, width: 360 });
  await expectAccessible(facilitator, "/panel");
  await expectAccessible(facilitator, "/panel/operacion");
  await expectAccessible(facilitator, "/panel/aportes-en-mano");
});
