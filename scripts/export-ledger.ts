import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Zip, ZipDeflate } from "fflate";
import { createDemoClock } from "#app/config/demo-clock.server.ts";
import { openFiles, workbooks } from "#app/context.server.ts";
import { openDatabase } from "#app/db/database.server.ts";
import { exportCall } from "#app/use-cases/book/export-call.server.ts";
import { withProjectDatabase } from "./start/project-database.ts";
import { wordAfter } from "./word-after.ts";

// npm run ledger:export -- --call ID_OR_SLUG --out FILE.zip: all that the book knows of a call, with its proofs.
const call = wordAfter("--call");
const out = wordAfter("--out");
if (!call || !out) {
  console.error("say which call and where: npm run ledger:export -- --call ID_OR_SLUG --out FILE.zip");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "esperanza-export-"));
try {
  await withProjectDatabase(async (url) => {
    const db = openDatabase(url, { connections: 2 });
    const clock = createDemoClock(db.sql);
    await clock.refresh();
    const storage = openFiles(resolve(process.env.DATA_DIR || ".data"));
    const answer = await exportCall({ db, storage, clock }, { call, folder, writeWorkbook: workbooks });
    const calls = await db.sql.query<{ slug: string }>("select slug from call order by slug");
    await db.close();
    if (!answer.ok) {
      console.error(
        `no call is named ${call}; there are: ${calls.map(({ slug }) => slug).join(", ") || "none"}`,
      );
      process.exitCode = 2;
      return;
    }
    copyFileSync(new URL("verify-export.mjs", import.meta.url), join(folder, "verify-export.mjs"));
    copyFileSync(new URL("export-readme.txt", import.meta.url), join(folder, "README.txt"));
    zipFolder(folder, out);
    const { entries, blocks, head, slug, manifestHash } = answer.value;
    console.log(`${out}: ${slug}, ${entries} entries, ${blocks} blocks, head ${head}`);
    console.log(`Its manifest, which names every file by its hash, is ${manifestHash}.`);
    console.log(
      `Verify it anywhere with Node alone: copy verify-export.mjs out of the zip, then node verify-export.mjs ${out}`,
    );
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes the files of a folder into a zip, a part at a time. */
function zipFolder(from: string, to: string): void {
  const target = openSync(to, "w");
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(target, chunk);
  });
  const names = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(from.length + 1))
    .sort();
  for (const name of names) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    const source = openSync(join(from, name), "r");
    const buffer = Buffer.alloc(1 << 20);
    for (let read = readSync(source, buffer); read > 0; read = readSync(source, buffer))
      file.push(Uint8Array.from(buffer.subarray(0, read)));
    file.push(new Uint8Array(), true);
    closeSync(source);
  }
  zip.end();
  closeSync(target);
}
