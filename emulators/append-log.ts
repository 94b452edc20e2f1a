import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { StringDecoder } from "node:string_decoder";

const CHUNK_BYTES = 1 << 20;

export type AppendLog = {
  /** Adds one line in one write: after a kill it is either whole or dropped as a torn tail. */
  append(line: string): void;
  /** Replaces the whole file, atomically by rename. */
  rewrite(lines: Iterable<string>): void;
  close(): void;
};

/**
 * An append-only file of lines. Whole lines are handed to `onLine` at opening; a torn tail, left by a
 * process killed while writing, is cut off. Written lines survive `kill -9`; a power cut may lose the last ones.
 * Without a path nothing is kept.
 */
export function openAppendLog(path: string | null, { onLine }: { onLine(line: string): void }): AppendLog {
  if (path === null) return { append() {}, rewrite() {}, close() {} };
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path)) readLines(path, { onLine });
  let file: number | null = openSync(path, "a");
  return {
    append(line) {
      if (file === null) throw new Error("the log is closed");
      writeWhole(file, `${line}\n`);
    },
    rewrite(lines) {
      const draft = `${path}.draft`;
      const target = openSync(draft, "w");
      let held: string[] = [];
      let size = 0;
      for (const line of lines) {
        held.push(line, "\n");
        size += line.length;
        if (size > CHUNK_BYTES) {
          writeWhole(target, held.join(""));
          held = [];
          size = 0;
        }
      }
      if (held.length > 0) writeWhole(target, held.join(""));
      fsyncSync(target);
      closeSync(target);
      if (file !== null) closeSync(file);
      renameSync(draft, path);
      file = openSync(path, "a");
    },
    close() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

/** A write may take only a part of a large text; the rest follows until all of it is in the file. */
function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
}

function readLines(path: string, { onLine }: { onLine(line: string): void }): void {
  const file = openSync(path, "r+");
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let position = 0;
  for (
    let got = readSync(file, chunk, 0, CHUNK_BYTES, null);
    got > 0;
    got = readSync(file, chunk, 0, CHUNK_BYTES, null)
  ) {
    position += got;
    const lines = (rest + decoder.write(chunk.subarray(0, got))).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") onLine(line);
  }
  rest += decoder.end();
  if (rest !== "") ftruncateSync(file, position - Buffer.byteLength(rest));
  closeSync(file);
}
