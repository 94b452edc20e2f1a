#!/usr/bin/env node
// Plays whole simulated calls: --seed N (the first seed), --days D, --count C (so many seeds from N on).
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    days: { type: "string", default: "60" },
    count: { type: "string", default: "1" },
  },
});
for (const [name, value] of Object.entries(values)) {
  if (/^\d{1,9}$/.test(value)) continue;
  console.error(`--${name} wants a whole number, not ${value}`);
  process.exit(2);
}
const only = ["--testNamePattern", "plays through"];
const words = ["run", "--project", "database", "tests/simulation", ...only];
const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...words], {
  env: {
    ...process.env,
    SIMULATION_SEED: values.seed,
    SIMULATION_DAYS: values.days,
    SIMULATION_COUNT: values.count,
  },
  stdio: ["ignore", "inherit", "inherit"],
});
process.exit(status ?? 1);
