// What must be there before anything of the project can run. Plain Node, no dependency.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const leastNode = [20, 19];

/**
 * Installs what the lock file names, generates the database client, and builds the site; each only when its inputs
 * changed since the last time.
 * @param {{ build: boolean, say: (line: string) => void }} options
 */
export function prepare({ build, say }) {
  refuseOldNode();
  once({ name: "install", inputs: ["package.json", "package-lock.json"], output: "node_modules" }, () => {
    say("installing packages by the lock file (a minute or two, the first time)");
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  });
  once(
    { name: "generate", inputs: ["prisma/schema", "package-lock.json"], output: "app/db/generated" },
    () => {
      say("generating the database client");
      // The command asks for a migration engine it does not need here, and would download it.
      run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      });
    },
  );
  if (!build) return;
  const inputs = ["app", "public", "vite.config.ts", "remix.config.js", "package-lock.json"];
  once({ name: "build", inputs, output: "build/server/index.js" }, () => {
    say("building the site");
    run(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"]);
  });
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  throw new Error(`Node ${leastNode.join(".")} or newer is needed; this is ${process.versions.node}`);
}

/** Runs `work` unless `output` exists and was made from the same inputs. */
function once({ name, inputs, output }, work) {
  const stamp = join("node_modules", ".esperanza", name);
  const print = fingerprint(inputs);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, "utf8") === print) return;
  work();
  mkdirSync(join("node_modules", ".esperanza"), { recursive: true });
  writeFileSync(stamp, print);
}

function fingerprint(inputs) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap(filesOf).sort())
    hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  if (path === join("app", "db", "generated")) return [];
  return readdirSync(path).flatMap((name) => filesOf(join(path, name)));
}

function run(command, words, extra = {}) {
  try {
    execFileSync(command, words, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...extra },
      maxBuffer: 64e6,
    });
  } catch (error) {
    const text = `${error.stdout ?? ""}${error.stderr ?? ""}`.trim().split("\n").slice(-15).join("\n");
    const cause = /ENOSPC|no space left/i.test(text) ? "the disk is full" : text || error.message;
    throw new Error(
      `${command === process.execPath ? words[0] : command} ${command === process.execPath ? words[1] : words[0]} failed: ${cause}`,
    );
  }
}
