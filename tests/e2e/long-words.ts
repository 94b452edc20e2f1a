import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { give } from "./giving.ts";
import { address, newEmail, people, visit } from "./house.ts";

const campaign = "doscientas-gallinas-que-caminan";
const oneWord = "Maximiliano".repeat(8).slice(0, 80);

async function expectNoWider(page: Page): Promise<void> {
  const over = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
  expect.soft(over, page.url()).toBe(0);
}

test("a name that is one long word widens no page, and pushes no sum out of the list of matches", async () => {
  const donor = await visit({ width: 320 });
  await give(donor, { slug: campaign, amount: "10", email: newEmail("largo"), name: oneWord });
  for (const path of [`/campanas/${campaign}`, `/campanas/${campaign}/aportes`, "/demo/correo/"]) {
    await donor.goto(address(path));
    await expectNoWider(donor);
  }
  const page = await visit({ as: people.ana });
  await page.goto(address("/panel"));
  const call = await page.getByRole("link", { name: "Esperanza Ecuador 2026" }).getAttribute("href");
  await page.goto(address(`${call}/contrapartidas`));
  await page.getByText(oneWord).waitFor();
  const frame = page.locator(".table-frame");
  expect(await frame.evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0);
  const number = await page.locator("td a").first().innerText();
  await page.getByLabel("Campaña o código del aporte").fill(number.toLowerCase());
  await page.getByRole("button", { name: "Buscar" }).click();
  expect(await page.locator("td a").allInnerTexts()).toEqual([number]);
});

test("a line of the budget that is one long word widens no page, and an error beside it is read in whole lines", async () => {
  const page = await visit({ as: newEmail("largo"), width: 320 });
  await page.goto(address("/panel/campanas/nueva"));
  await page.getByLabel("Título").fill("Palabras largas");
  await page.getByRole("button", { name: "Empezar" }).click();
  await page.getByLabel("Línea 1", { exact: true }).fill(oneWord);
  await page.getByLabel("Cuesta").nth(0).fill("10.5");
  await page.getByRole("button", { name: "Guardar borrador" }).click();
  const error = page.locator("p.error").first();
  await error.waitFor();
  expect((await error.boundingBox())!.width).toBeGreaterThan(250);
  await expectNoWider(page);
  await page.getByLabel("Cuesta").nth(0).fill("10,50");
  await page.getByRole("button", { name: "Guardar borrador" }).click();
  await page.getByRole("link", { name: "Vista previa" }).click();
  await page.getByText(oneWord).waitFor();
  await expectNoWider(page);
});
