import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import { untilThanked } from "./giving.ts";
import { address, newEmail, visit } from "./house.ts";

const campaign = "doscientas-gallinas-que-caminan";
const publicPaths = [
  "/",
  "/como-funciona",
  "/campanas",
  "/campanas?texto=pan&estado=abiertas",
  `/campanas/${campaign}`,
  `/campanas/${campaign}/aportar`,
  `/campanas/${campaign}/aportar?monto=20`,
  "/convocatorias",
  "/convocatorias/esperanza-ecuador-2026",
  "/ingresar",
  "/esta-pagina-no-existe",
];

test.each([360, 320])("no public page is wider than a phone of %i pixels, without scripts", async (width) => {
  const page = await visit({ width });
  for (const path of publicPaths) {
    await page.goto(address(path));
    const over = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(over, path).toBe(0);
  }
});

test("a donor gives with the keyboard alone, without scripts", async () => {
  const page = await visit({ width: 360 });
  await page.goto(address(`/campanas/${campaign}`));
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Ir al contenido");
  await page.keyboard.press("Enter");
  await tabTo(page, /^Aportar/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/aportar$/);
  await tabTo(page, /^monto/);
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await tabTo(page, /^Ver lo que suma/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/monto=20/);
  await tabTo(page, /^email/);
  await page.keyboard.type(newEmail("teclado"));
  await tabTo(page, /^Ir a pagar/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/demo\/stripe\/pay\//);
  await tabTo(page, /^Pagar con la tarjeta de prueba que funciona/);
  await page.keyboard.press("Enter");
  await untilThanked(page);
});

test("the first view of a campaign fits in 100 KB with its picture, its text and style in 30 KB", async () => {
  const page = await visit({ width: 360, hasScripts: true });
  const bytes = await countBytes(await page.context().newCDPSession(page), () =>
    page.goto(address(`/campanas/${campaign}`), { waitUntil: "networkidle" }),
  );
  expect(
    await page
      .locator("main img")
      .first()
      .evaluate((img: HTMLImageElement) => img.naturalWidth),
  ).toBeGreaterThan(0);
  expect((bytes.get("Document") ?? 0) + (bytes.get("Stylesheet") ?? 0)).toBeLessThan(30 * 1024);
  expect(bytes.get("Image") ?? 0).toBeGreaterThan(0);
  expect([...bytes.values()].reduce((sum, one) => sum + one, 0)).toBeLessThan(100 * 1024);
});

test("the editor of a campaign asks for less than 150 KB of script", async () => {
  const page = await visit({ as: newEmail("editora"), width: 360, hasScripts: true });
  await page.goto(address("/panel/campanas/nueva"));
  await page.getByLabel("Título").fill("Cuánto pesa el editor");
  await page.getByRole("button", { name: "Empezar" }).click();
  await page.getByRole("button", { name: "Guardar borrador" }).waitFor();
  const bytes = await countBytes(await page.context().newCDPSession(page), () =>
    page.goto(page.url(), { waitUntil: "networkidle" }),
  );
  expect(bytes.get("Script") ?? 0).toBeGreaterThan(0);
  expect(bytes.get("Script") ?? 0).toBeLessThan(150 * 1024);
});

/** Bytes over the wire by kind of resource, headers included. */
async function countBytes(session: CDPSession, load: () => Promise<unknown>): Promise<Map<string, number>> {
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on("Network.responseReceived", ({ requestId, type }) => void kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await load();
  return bytes;
}

/** What has the focus: the name of a field, else its text. */
function focused(page: Page): Promise<string> {
  return page.locator("*:focus").evaluate((element) => {
    const name = element.getAttribute("name");
    return name && element.tagName === "INPUT" ? name : (element.textContent ?? "").trim();
  });
}

async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page).catch(() => "nothing");
    if (wanted.test(now)) return;
    passed.push(now);
  }
  throw new Error(`the keyboard does not reach ${wanted}: ${passed.join(" → ")}`);
}
