import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "./page.ts";

const find = createRequire(import.meta.url).resolve;
const font = (path: string) => withoutShaping(readFileSync(find(`@expo-google-fonts/noto-sans/${path}`)));
let fonts: { plain: Buffer; bold: Buffer } | undefined;

/** Gives a document the two typefaces of the house, read once. */
export function registerTypefaces(doc: Page): void {
  fonts ??= {
    plain: font("400Regular/NotoSans_400Regular.ttf"),
    bold: font("600SemiBold/NotoSans_600SemiBold.ttf"),
  };
  doc.registerFont("plain", fonts.plain);
  doc.registerFont("bold", fonts.bold);
}

/** Leaves the tables of kerning and ligatures out of a typeface, which are read anew for each document and take most of its time. */
function withoutShaping(typeface: Buffer): Buffer {
  const tables = typeface.readUInt16BE(4);
  for (let table = 0; table < tables; table++) {
    const at = 12 + table * 16;
    if (/^(GPOS|GSUB)$/.test(typeface.toString("latin1", at, at + 4))) typeface.write("none", at, "latin1");
  }
  return typeface;
}

/** The whole of a document, once it has ended. */
export async function bytesOf(doc: Page, draw: () => void): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  doc.on("data", (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => doc.on("end", resolve).on("error", reject));
  draw();
  doc.end();
  await ended;
  return Buffer.concat(parts);
}
