import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { runScenario } from "#app/domain/matching/scenario.ts";

/**
 * The simulator: `simulate FILE` prints the result of a scenario as JSON (`-` reads standard input). With several FILEs it
 * prints one line for each, `{"file", "result"}` or `{"file", "invalid"}`. Exit 2 if anything was invalid or unreadable.
 */
const files = process.argv.slice(2);
let typed: Promise<Buffer> | undefined;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

if (files.length === 0) refuse("simulate: give one FILE or more, or - for standard input");
else if (files.length === 1) await printOne(files[0]!);
else for (const file of files) await printLine(file);

async function printOne(file: string) {
  const run = await simulate(file);
  if (run.ok) process.stdout.write(`${JSON.stringify(run.result, null, 2)}\n`);
  else refuse(`simulate: ${file}: ${run.why}`);
}

async function printLine(file: string) {
  const run = await simulate(file);
  if (!run.ok) process.exitCode = 2;
  process.stdout.write(
    `${JSON.stringify(run.ok ? { file, result: run.result } : { file, invalid: run.why })}\n`,
  );
}

async function simulate(file: string) {
  const read = await readScenario(file);
  if (!read.ok) return read;
  const run = runScenario(read.scenario);
  return run.ok ? run : { ok: false as const, why: run.refusal.why };
}

async function readScenario(
  file: string,
): Promise<{ ok: true; scenario: unknown } | { ok: false; why: string }> {
  let bytes: Buffer;
  try {
    bytes = await (file === "-" ? readTyped() : readFile(file));
  } catch (error) {
    return { ok: false, why: `cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown cause"})` };
  }
  try {
    return { ok: true, scenario: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, why: "is not JSON in UTF-8" };
  }
}

function readTyped(): Promise<Buffer> {
  typed ??= buffer(process.stdin);
  return typed;
}

/** One line, whatever the name of the file holds. */
function refuse(line: string) {
  process.stderr.write(`${line.replace(/\s+/g, " ")}\n`);
  process.exitCode = 2;
}
