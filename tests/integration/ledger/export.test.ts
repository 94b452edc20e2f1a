import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { exportFirstCall, verifyExport } from "../../factories/exported-call.ts";
import { must } from "../../factories/running-campaign.ts";
import { type PlayedBook, playBook } from "./played-book.ts";

type Line = { kind: string; postings: { amount: string; account: string }[] };

async function exportedBook() {
  return exportBook(await playBook());
}

async function exportBook(book: PlayedBook) {
  const made = await exportFirstCall(book);
  const { path } = made;
  const change = (name: string, edit: (lines: string[]) => string[]) => {
    const lines = readFileSync(path(name), "utf8").trimEnd().split("\n");
    writeFileSync(path(name), `${edit(lines).join("\n")}\n`);
  };
  return { ...book, ...made, change };
}

test("an export verifies with Node alone, and against a head published before", async () => {
  const { folder, head } = await exportedBook();
  const answer = verifyExport(folder, "--head", head!);
  expect(answer.said).toContain("✓ The published head is that of block");
  expect(answer.status).toBe(0);
  expect(verifyExport(folder, "--head", "0".repeat(64))).toMatchObject({
    status: 1,
    said: expect.stringContaining("No block has the published head"),
  });
});

const edit = (change: (entry: Line) => void) => (lines: string[]) =>
  lines.map((text) => {
    const entry = JSON.parse(text) as Line;
    if (entry.kind === "donation-captured") change(entry);
    return JSON.stringify(entry);
  });

const otherFile = /The file \S+ is not the one that was exported/;

const tamperings: [what: string, file: string, change: (lines: string[]) => string[], found: RegExp][] = [
  [
    "a balanced change of two postings",
    "entries.ndjson",
    edit((entry) => {
      for (const posting of entry.postings) posting.amount = (BigInt(posting.amount) * 2n).toString();
    }),
    /Entry \d+ at place \d+ is not what was sealed/,
  ],
  ["a deleted entry", "entries.ndjson", (lines) => lines.slice(0, -1), /The manifest names \d+ entries/],
  [
    "two entries swapped",
    "entries.ndjson",
    ([first, second, ...rest]) => [second!, first!, ...rest],
    /is not in the order of the seal/,
  ],
  [
    "two entries that changed places",
    "entries.ndjson",
    ([first, second, ...rest]) => {
      const [a, b] = [JSON.parse(first!), JSON.parse(second!)];
      return [
        JSON.stringify({ ...b, sequence: a.sequence }),
        JSON.stringify({ ...a, sequence: b.sequence }),
        ...rest,
      ];
    },
    /its path is not that of its place|does not lead to the root/,
  ],
  [
    "changed facts",
    "entries.ndjson",
    edit((entry) => {
      Object.assign(entry, { facts: "{}" });
    }),
    /is not what was sealed/,
  ],
  [
    "a tail that was hashed again",
    "blocks.ndjson",
    (lines) => lines.map((text) => JSON.stringify({ ...JSON.parse(text), root: "0".repeat(64) })),
    /its head does not follow/,
  ],
  [
    "another balance",
    "accounts.ndjson",
    (lines) =>
      lines.map((text) => {
        const account = JSON.parse(text);
        return JSON.stringify(account.isWhole ? { ...account, balance: "1" } : account);
      }),
    /holds 1 and its postings sum to/,
  ],
  [
    "accounts of the call that are said not to be whole",
    "accounts.ndjson",
    (lines) => lines.map((text) => JSON.stringify({ ...JSON.parse(text), isWhole: false })),
    /is the call's own, and is not here with all its postings/,
  ],
  [
    "an account of the call that is left out",
    "accounts.ndjson",
    (lines) => lines.filter((text) => !JSON.parse(text).code.endsWith(":donations")),
    /:donations USD is the call's own/,
  ],
  [
    "the name of another call",
    "manifest.json",
    (lines) => lines.map((text) => text.replace(/"id": ".*"/, '"id": "another"')),
    /No entry is of the call another/,
  ],
  [
    "another head in the manifest",
    "manifest.json",
    (lines) => lines.map((text) => text.replace(/"head": ".*"/, '"head": "another"')),
    /The manifest names head another and the chain ends with/,
  ],
  ["a transaction left out of the plain journal", "journal.ledger", (lines) => lines.slice(0, -5), otherFile],
  ["a row left out of a table", "csv/matches.csv", ([head, , ...rest]) => [head!, ...rest], otherFile],
  ["other rules", "csv/terms.csv", (lines) => lines.map((text) => text.replace("approved", "x")), otherFile],
  [
    "a manifest without the tables",
    "manifest.json",
    (lines) => lines.filter((text) => !text.includes('"csv/')),
    /The manifest does not name the file csv\/entries.csv/,
  ],
];

test.each(tamperings)("the verifier finds %s in an export", async (_, file, change, found) => {
  const book = await exportedBook();
  book.change(file, change);
  const { status, said } = verifyExport(book.folder);
  expect(said).toMatch(found);
  expect(status).toBe(1);
});

test("the verifier misses the proof of a payout that was taken out, of which the entry's seal knows", async () => {
  const book = await playBook();
  const { ports, db } = book;
  const platform = await db.prisma.organisation.findFirstOrThrow({ where: { kind: "platform" } });
  const payer = await book.addPerson("Paula", [{ organisationId: platform.id, role: "operator" }]);
  const bytes = Buffer.from("the bank's paper");
  const proofHash = await storeFile(ports, { bytes, mediaType: "application/pdf", isPublic: false });
  const { id: releaseId } = await db.prisma.release.findFirstOrThrow();
  await must(recordPayout(ports, payer, { releaseId, reference: "TRF-1", proofHash }));
  const { folder, change } = await exportBook(book);
  expect(verifyExport(folder)).toMatchObject({ status: 0, said: expect.stringContaining("✓ 1 documents") });
  change("manifest.json", (lines) => [
    JSON.stringify({ ...JSON.parse(lines.join("")), documents: [], files: {} }),
  ]);
  rmSync(join(folder, "documents", proofHash));
  const { status, said } = verifyExport(folder);
  expect(said).toMatch(new RegExp(`Entry \\d+ .* has the proof ${proofHash}, which is missing`));
  expect(status).toBe(1);
});

test("the command writes a zip that verifies, and one that was cut short does not", async () => {
  const { db, folder, slug, head } = await exportedBook();
  const zip = join(folder, "call.zip");
  const command = ["--import", "tsx", "scripts/export-ledger.ts", "--call", slug, "--out", zip];
  const made = spawnSync(process.execPath, command, {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: (db as typeof db & { url: string }).url },
  });
  expect(made.stdout).toContain(`head ${head}`);
  expect(verifyExport(zip, "--head", head!)).toMatchObject({ status: 0 });
  writeFileSync(zip, readFileSync(zip).subarray(0, -100));
  expect(verifyExport(zip)).toMatchObject({ status: 1, said: expect.stringContaining("no zip file") });
});

test("the workbook has the tables of the export, whole numbers as numbers and texts that no spreadsheet runs", async () => {
  const { path } = await exportedBook();
  const parts = unzipSync(readFileSync(path("libro.xlsx")));
  const texts = Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString()] as const);
  const workbook = texts.find(([name]) => name === "xl/workbook.xml")![1];
  expect([...workbook.matchAll(/<sheet [^>]*name="(\w+)"/g)].map(([, name]) => name)).toEqual([
    ...["balances", "donations", "matches", "releases", "payouts", "terms"],
    ...["tranches", "evidence", "reports", "entries", "postings"],
  ]);
  const sheets = texts.filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  const rowsOf = (sheet: string) => [...sheet.matchAll(/<row /g)].length;
  const linesOf = (name: string) =>
    readFileSync(path(`csv/${name}.csv`), "utf8")
      .trimEnd()
      .split("\r\n").length;
  const entries = sheets.map(([, sheet]) => rowsOf(sheet));
  expect(entries).toContain(linesOf("entries"));
  expect(entries).toContain(linesOf("postings"));
  expect(sheets.every(([, sheet]) => !sheet.includes("<f>"))).toBe(true);
});

test("an export names no person", async () => {
  const { path } = await exportedBook();
  for (const name of [
    "entries.ndjson",
    "csv/donations.csv",
    "csv/matches.csv",
    "csv/payouts.csv",
    "csv/tranches.csv",
  ])
    expect(readFileSync(path(name), "utf8")).not.toMatch(/carmen|jorge|@/i);
});

const accountants: [program: string, words: string[]][] = [
  ["hledger", ["check", "--strict"]],
  ["ledger", ["--strict", "--pedantic", "accounts"]],
];

test.each(accountants)("%s accepts the journal and has our balances", async (program, check) => {
  if (spawnSync(program, ["--version"]).error)
    return console.info(`${program} is not installed here, so its part of this test was skipped`);
  const { path } = await exportedBook();
  const run = (...words: string[]) =>
    spawnSync(program, ["-f", path("journal.ledger"), ...words], { encoding: "utf8" });
  expect(run(...check)).toMatchObject({ status: 0, stderr: "" });
  const { stdout } = run("balance", "--flat", "--empty");
  const theirs = new Map(
    [...stdout.matchAll(/^ *(?:USD +)?(-?[\d.]+) +(\S+:\S+)$/gm)].map(([, amount, code]) => [code, amount]),
  );
  const accounts = readFileSync(path("accounts.ndjson"), "utf8").trimEnd().split("\n");
  const ours = accounts.map((text) => JSON.parse(text)).filter(({ isWhole }) => isWhole);
  expect(ours.length).toBeGreaterThan(4);
  for (const { code, balance } of ours)
    expect([code, Number(theirs.get(code) ?? "0").toFixed(2)]).toEqual([
      code,
      (Number(balance) / 100).toFixed(2),
    ]);
});
