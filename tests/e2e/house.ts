import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Product, startProduct } from "../support/product.ts";

/** One product and one browser for all journeys: starting them is most of the time. */
type House = {
  product: Product;
  browser: Browser;
  cookies: Map<string, BrowserContextOptions["storageState"]>;
};

let house: House | null = null;

export async function openHouse(): Promise<void> {
  const [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  house = { product, browser, cookies: new Map() };
}

export async function closeHouse(): Promise<void> {
  await house?.browser.close();
  await house?.product.stop();
}

export function theHouse(): House {
  if (!house) throw new Error("the house is not open");
  return house;
}

export function address(path: string): string {
  return `${theHouse().product.url}${path}`;
}

/** People of the demonstration. */
export const people = {
  entrepreneur: "yusmary@example.org",
  facilitator: "facilitadora@example.org",
  ana: "ana.matcher@example.org",
  luis: "luis.matcher@example.org",
  auditor: "auditoria@example.org",
  operator: "operacion@example.org",
  second: "operacion2@example.org",
} as const;

/** An address that nobody used before. */
export function newEmail(name: string): string {
  return `${name}.${randomBytes(4).toString("hex")}@example.org`;
}

type Visit = {
  /** Signed in by this address; else a visitor. */
  as?: string;
  hasScripts?: boolean;
  width?: number;
  locale?: "es" | "en";
};

/** A page of a browser of its own, closed with the test. Scripts are off unless asked for: the product does not need them. */
export async function visit({
  as,
  hasScripts = false,
  width = 1280,
  locale = "es",
}: Visit = {}): Promise<Page> {
  const { browser } = theHouse();
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: locale === "es" ? "es-EC" : "en-GB",
    javaScriptEnabled: hasScripts,
    reducedMotion: "reduce",
    storageState: as ? await signIn(as) : undefined,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") await tellFailure(page);
    await context.close();
  });
  return page;
}

async function tellFailure(page: Page): Promise<void> {
  const picture = join(tmpdir(), `esperanza-e2e-failure-${randomBytes(3).toString("hex")}.png`);
  await page.screenshot({ path: picture, fullPage: true });
  process.stdout.write(`\nfailed at ${page.url()}, see ${picture}\n${theHouse().product.output()}\n`);
}

/** Signs in by the code in the outbox, once for each person of a run. */
async function signIn(email: string): Promise<BrowserContextOptions["storageState"]> {
  const { browser, cookies } = theHouse();
  const known = cookies.get(email);
  if (known) return known;
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "es-EC" });
  const page = await context.newPage();
  await signInByCode(page, email);
  // The demonstration types the code of the app.
  if (page.url().includes("segundo-factor")) await page.getByRole("button", { name: "Continuar" }).click();
  await page.waitForURL(/\/panel$/);
  const state = await context.storageState();
  await context.close();
  cookies.set(email, state);
  return state;
}

/** By the e-mailed code alone: whose roles need a second factor is then asked for it. */
export async function signInByCode(page: Page, email: string): Promise<void> {
  const before = await sentCodes(email);
  await page.goto(address("/ingresar"));
  await page.getByLabel("Correo").fill(email);
  await page.getByRole("button", { name: "Enviar código" }).click();
  await page.getByLabel("Código").fill(await codeFor(email, { after: before.length }));
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.waitForURL(/\/panel$|segundo-factor/);
}

/** The newest code that reached an address, beyond so many that were there. */
export async function codeFor(email: string, { after = 0 } = {}): Promise<string> {
  return until("the code is in the outbox", async () => {
    const codes = await sentCodes(email);
    return codes.length > after ? codes[0]! : null;
  });
}

/** All codes that were sent to an address, the newest first; other mails lie between them. */
async function sentCodes(email: string): Promise<string[]> {
  const mails = await theHouse().product.mails(email);
  return mails.flatMap(({ subject }) => /\b\d{6}\b/.exec(subject)?.[0] ?? []);
}

/** Asks again until there is an answer. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null>,
  { withinMs = 40_000 } = {},
): Promise<T> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`not in time: ${what}`);
}
