#!/usr/bin/env node
// Everything that must hold before a change lands: format, lint, layers, types, unused code, build, tests.
import { spawnSync } from "node:child_process";
import { prepare } from "./start/prepare.mjs";

prepare({ build: true, say: (line) => console.log(`· ${line}`) });

const steps = [
  ["format and lint", "node_modules/@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "."]],
  [
    "layers",
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    ["--config", ".dependency-cruiser.mjs", "app", "emails", "emulators", "scripts", "tests", "prisma/seed"],
  ],
  ["types", "node_modules/typescript/bin/tsc", ["--noEmit"]],
  ["unused code", "node_modules/knip/bin/knip.js", ["--no-progress"]],
  ["tests", "scripts/test.mjs", []],
];
for (const [name, file, words] of steps) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [file, ...words], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) {
    console.error(`\n✗ ${name} failed`);
    process.exit(status ?? 1);
  }
}
