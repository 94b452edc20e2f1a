import { gunzipSync, unzipSync } from "fflate";
import { pdfText } from "./pdf-text.ts";

/** What can be read in a file: a PDF's letters, each part of a ZIP (a workbook is one) by its name, else its bytes as they are. */
export function textsOf(bytes: Uint8Array, name = ""): { name: string; text: string }[] {
  const begins = Buffer.from(bytes.subarray(0, 5)).toString("latin1");
  if (begins.startsWith("PK\x03\x04"))
    return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => textsOf(content, `${name}/${part}`));
  if (begins.startsWith("\x1f\x8b")) return textsOf(gunzipSync(bytes), name);
  const text = begins === "%PDF-" ? pdfText(bytes) : Buffer.from(bytes).toString("utf8");
  return [{ name, text: `${name}\n${text}` }];
}

const entities: Record<string, string> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " " };

/** A text without the ways in which addresses, HTML and JSON write letters. */
function plain(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll("%", ""), "hex").toString("utf8"))
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,6});/g, (_, number) => String.fromCodePoint(Number(number)))
    .replace(/&(\w+);/g, (all, entity) => entities[entity] ?? all)
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What is written in base64 somewhere in a text. */
function unpacked(text: string): string {
  const runs = text.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? [];
  return runs.map((run) => Buffer.from(run, "base64").toString("utf8")).join("\n");
}

/** Letters and figures alone, small and without accents: a name in a slug, in capitals, or with tags between its words is the same. */
function letters(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** The markers that a text tells, however it writes them. Those of figures alone must stand as they are, for figures stand side by side by chance. */
export function toldIn(text: string, markers: readonly string[]): string[] {
  const decoded = plain(text);
  const versions = [decoded, decoded.replace(/<[^>]*>/g, ""), plain(unpacked(text))];
  const compact = versions.map(letters);
  return markers.filter((marker) =>
    /^[0-9a-f]+$/.test(marker)
      ? versions.some((version) => version.includes(marker))
      : compact.some((version) => version.includes(letters(marker))),
  );
}
