import { existsSync } from "node:fs";
import chromiumPackage from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

// The npm package's own arguments are for a machine that runs one page and stops: they put all pages into one process,
// where a second context ends the browser, and switch the web's security off, which these tests are to see.
const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"];

/** Starts a real browser: the one of CHROME_PATH, the one inside an npm package on Linux x64, or an installed one. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    headless: true,
    args,
  });
}

async function findBrowser(): Promise<string> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  if (process.platform === "linux" && process.arch === "x64") return chromiumPackage.executablePath();
  const found = installed.find((path) => existsSync(path));
  if (!found) throw new Error("no browser was found: install Chrome, or set CHROME_PATH");
  return found;
}
