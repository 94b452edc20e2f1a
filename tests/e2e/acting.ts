import { join } from "node:path";
import type { Page } from "playwright-core";

/** All that the page says. */
export const main = (page: Page) => page.locator("main").innerText();

/** The answer is whole before it is read. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const answered = page.waitForEvent("load");
  await page.getByRole("button", { name, exact: typeof name === "string" }).click();
  await answered;
}

/** Pictures of the way, where `SHOTS` names a folder for them. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
