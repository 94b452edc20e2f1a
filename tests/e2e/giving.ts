import type { Page } from "playwright-core";
import { address } from "./house.ts";

/** First step: the amount, as typed. Ends on the page that tells the match. */
export async function chooseAmount(
  page: Page,
  { slug, amount }: { slug: string; amount: string },
): Promise<void> {
  await page.goto(address(`/campanas/${slug}/aportar`));
  await page.locator("input[name=otro]").fill(amount);
  await page.locator("form[data-live-amount] button").click();
}

/** Second step: who gives. Ends on the payment page. */
export async function goToPay(
  page: Page,
  { email, name = "" }: { email: string; name?: string },
): Promise<void> {
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=name]").fill(name);
  await page.locator("form.pay button.main").click();
  await page.waitForURL(/\/demo\/stripe\/pay\//);
}

/** On the payment page: pays by one of its test cards. */
export async function payBy(page: Page, card: "success" | "decline" | "3ds"): Promise<void> {
  await page.locator(`button[name=card][value="${card}"]`).click();
}

/** The donor is back, and the bank's word has come. */
export async function untilThanked(page: Page): Promise<void> {
  await page.waitForURL(/\/aportes\//);
  await page.getByRole("heading", { level: 1, name: "¡Gracias! Su aporte llegó" }).waitFor();
}

export async function give(
  page: Page,
  gift: { slug: string; amount: string; email: string; name?: string },
): Promise<void> {
  await chooseAmount(page, gift);
  await goToPay(page, gift);
  await payBy(page, "success");
  await untilThanked(page);
}
