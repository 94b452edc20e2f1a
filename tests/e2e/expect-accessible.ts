import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { address } from "./house.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The page holds WCAG 2.2 AA, light and dark, and no id stands twice. `path`: empty for the page as it is. */
export async function expectAccessible(page: Page, path: string): Promise<void> {
  if (path !== "") await page.goto(address(path));
  const html = await page
    .locator("html")
    .evaluate((root) => [...root.querySelectorAll("[id]")].map(({ id }) => id));
  expect
    .soft(
      html.filter((id, index) => html.indexOf(id) !== index),
      `ids twice at ${path}`,
    )
    .toEqual([]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // The dark theme changes colours alone.
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === "light"
      ? axe.withTags(tags)
      : axe.withRules(["color-contrast", "link-in-text-block"])
    ).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node.slice(0, 120)).join(" | ")}`,
    );
    expect.soft(found, `${page.url()} ${colorScheme}`).toEqual([]);
  }
}
