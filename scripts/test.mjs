#!/usr/bin/env node
// Runs every test suite with one command. Plain Node: when it begins nothing is installed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepare } from "./start/prepare.mjs";

try {
  prepare({ build: true, say: (line) => console.log(`· ${line}`) });
} catch (error) {
  console.error(`\n✗ ${error.message}`);
  process.exit(1);
}

// The last two have the machine to themselves: two cores do not carry them beside the others.
const suites = [["pure", "database"], ["crash"], ["browser"]];
const folder = mkdtempSync(join(tmpdir(), "esperanza-results-"));
const totals = { passed: 0, failed: 0, skipped: 0 };
let isBroken = false;
for (const [index, projects] of suites.entries()) {
  const file = join(folder, `${index}.json`);
  const words = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const names = projects.flatMap((name) => ["--project", name]);
  const run = spawnSync(process.execPath, [...words, ...names, "--passWithNoTests"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (run.status !== 0) isBroken = true;
  try {
    const result = JSON.parse(readFileSync(file, "utf8"));
    totals.passed += result.numPassedTests;
    totals.failed += result.numFailedTests;
    totals.skipped += result.numPendingTests + result.numTodoTests;
  } catch {
    isBroken = true;
  }
}
rmSync(folder, { recursive: true, force: true });
if (isBroken && totals.failed === 0) totals.failed = 1;
console.log(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ""}`,
);
process.exit(isBroken ? 1 : 0);
