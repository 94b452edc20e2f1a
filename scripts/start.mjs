#!/usr/bin/env node
// Starts everything with one command. Plain Node: when it begins nothing is installed.
import { prepare } from "./start/prepare.mjs";

const isDev = process.argv.includes("--dev");
try {
  prepare({ build: !isDev, say });
} catch (error) {
  console.error(`\n✗ ${error.message}`);
  process.exit(1);
}
const { register } = await import("tsx/esm/api");
register();
const { supervise } = await import("./start/supervise.ts");
await supervise({ isDev, say });

function say(line) {
  console.log(`· ${line}`);
}
