#!/usr/bin/env node
// The long runs: `simulation` (a thousand calls), `crash` (20 kills), `properties`; all of them when none is named.
// --count N calls from seed --seed N on, of --days N each; --kills N; --runs N of each property.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { prepare } from "./start/prepare.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1000" },
    days: { type: "string", default: "20" },
    kills: { type: "string", default: "20" },
    runs: { type: "string", default: "20000" },
  },
});
const numbers = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
for (const [name, number] of Object.entries(numbers)) {
  if (Number.isSafeInteger(number) && number > 0) continue;
  console.error(`--${name} wants a whole number above zero, not ${values[name]}`);
  process.exit(2);
}
const { count, seed, days, kills, runs } = numbers;

/** Each kind of long run: the vitest runs that it is made of, which go side by side, and what it says of itself. */
const kinds = {
  simulation: {
    says: `${count} simulated calls of ${days} days from seed ${seed}`,
    runs: shares(count).map(({ from, size }) => ({
      words: ["--project", "database", "tests/simulation", "--testNamePattern", "plays through"],
      env: { SIMULATION_SEED: seed + from, SIMULATION_COUNT: size, SIMULATION_DAYS: days },
    })),
  },
  crash: {
    says: `${kills} kills`,
    runs: [{ words: ["--project", "crash"], env: { CRASH_KILLS: kills } }],
  },
  properties: {
    says: `${runs} runs of each property`,
    runs: [
      {
        words: ["--project", "pure", "tests/properties", "--testTimeout", "3600000"],
        env: { PROPERTY_RUNS: runs },
      },
    ],
  },
};

const wanted = positionals.length > 0 ? positionals : Object.keys(kinds);
const unknown = wanted.filter((name) => !Object.hasOwn(kinds, name));
if (unknown.length > 0) {
  console.error(`${unknown.join(", ")}: only ${Object.keys(kinds).join(", ")} are there`);
  process.exit(2);
}
prepare({ build: true, say: (line) => console.log(`· ${line}`) });
const results = [];
for (const name of wanted) {
  const startedAt = Date.now();
  const outcomes = await Promise.all(kinds[name].runs.map(play));
  const isGreen = outcomes.every((code) => code === 0);
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  const day = new Date().toISOString().slice(0, 10);
  results.push({
    isGreen,
    line: `${day}: ${kinds[name].says}, ${isGreen ? "all passed" : "FAILED"}, ${seconds} s`,
  });
}
console.log(`\n${results.map(({ line }) => line).join("\n")}`);
process.exit(results.every(({ isGreen }) => isGreen) ? 0 : 1);

/** As many equal parts as there are processors. */
function shares(total) {
  const parts = Math.min(availableParallelism(), total);
  return Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((total * part) / parts);
    return { from, size: Math.floor((total * (part + 1)) / parts) - from };
  });
}

function play({ words, env }) {
  const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
  const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...words], {
    env: { ...process.env, ...variables },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve) => child.once("exit", resolve));
}
