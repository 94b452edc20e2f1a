import { inflateSync } from "node:zlib";

/**
 * The words of a PDF whose letters are numbers of a typeface, as ours are: each text is read by every table of letters in
 * the file, for it does not say here which one is meant.
 */
export function pdfText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString("latin1");
  const streams = [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, stream]) => {
    try {
      return [inflateSync(Buffer.from(stream!, "latin1")).toString("latin1")];
    } catch {
      return [];
    }
  });
  const tables = streams.filter((stream) => stream.includes("begincmap")).map(lettersOf);
  const lines = streams
    .filter((stream) => /\bTJ?\b/.test(stream))
    .flatMap((stream) => [...stream.matchAll(/\[(.*?)\]\s*TJ/g)].map(([, line]) => line!));
  return tables
    .flatMap((letters) => lines.map((line) => textOf(line, letters)))
    .concat(file)
    .join("\n");
}

function textOf(line: string, letters: Map<string, string>): string {
  const numbers = [...line.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
  return numbers.map((number) => letters.get(number.toLowerCase()) ?? "").join("");
}

/** By number, in hexadecimal. */
function lettersOf(cmap: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, from, list] of cmap.matchAll(/<([0-9a-f]{4})>\s*<[0-9a-f]{4}>\s*\[([^\]]*)\]/gi)) {
    const texts = [...list!.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex]) => hex!);
    texts.forEach((hex, offset) => {
      const number = (Number.parseInt(from!, 16) + offset).toString(16).padStart(4, "0");
      letters.set(number, Buffer.from(hex, "hex").swap16().toString("utf16le"));
    });
  }
  return letters;
}
