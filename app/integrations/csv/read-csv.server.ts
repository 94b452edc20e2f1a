import { parse } from "csv-parse/sync";

/**
 * The rows of a CSV, in UTF-8, in UTF-16 as Excel's “Unicode text”, or, as older banks write, in Latin-1; fields between commas, semicolons or tabs, whichever
 * its lines have most of. Null for what is no CSV.
 */
export function readCsv(bytes: Uint8Array): string[][] | null {
  const text = decode(bytes);
  if (text.includes("\0")) return null;
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

function delimiterOf(text: string): string {
  const counts = [";", "\t", ","].map((mark) => ({ mark, count: text.split(mark).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}
