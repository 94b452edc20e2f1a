import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type RunScenario, runScenario } from "#app/domain/matching/scenario.ts";

type Case = { why?: string; scenario: unknown; expected: { result: unknown } | { invalid: string } };

const folder = join(import.meta.dirname, "matching");
const root = join(import.meta.dirname, "../..");
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ name, ...(JSON.parse(readFileSync(join(folder, name), "utf8")) as Case) }));

const scratch = mkdtempSync(join(tmpdir(), "simulate-"));

afterAll(() => rmSync(scratch, { recursive: true }));

test("all 122 worked cases are here", () => {
  expect(cases).toHaveLength(122);
});

test.each(cases.map((worked) => [`${worked.name}: ${worked.why ?? "made up at random"}`, worked] as const))(
  "%s",
  (_, { scenario, expected }) => {
    const run: RunScenario = runScenario(scenario);
    if ("result" in expected) expect(run).toEqual({ ok: true, result: expected.result });
    else
      expect(run).toMatchObject({
        ok: false,
        refusal: { kind: "invalid_scenario", why: expect.stringMatching(/^\S+: \S.*$/) },
      });
  },
);

function simulate(files: string[], { input = "" } = {}) {
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/simulate.ts", ...files], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { exit: run.status, out: run.stdout, error: run.stderr };
}

/** A file that holds the scenario alone, as the simulator reads it. */
function scenarioFile(name: string) {
  const path = join(scratch, `${name}.json`);
  const { scenario } = cases.find((candidate) => candidate.name === `${name}.json`)!;
  writeFileSync(path, JSON.stringify(scenario));
  return path;
}

function expectedOf(name: string) {
  const { expected } = cases.find((candidate) => candidate.name === `${name}.json`)!;
  return "result" in expected ? expected.result : undefined;
}

test("the simulator prints a result and exits 0", () => {
  const run = simulate([scenarioFile("donor-caps")]);
  expect(run).toMatchObject({ exit: 0, error: "" });
  expect(JSON.parse(run.out)).toEqual(expectedOf("donor-caps"));
});

test("the simulator reads standard input for -", () => {
  const run = simulate(["-"], { input: readFileSync(scenarioFile("no-float"), "utf8") });
  expect(run).toMatchObject({ exit: 0, error: "" });
  expect(JSON.parse(run.out)).toEqual(expectedOf("no-float"));
});

test.each([
  ["an invalid scenario", () => scenarioFile("invalid-ratio-zero"), /terms\.ratio: .*above zero.*"0"/],
  [
    "an event that cannot happen",
    () => scenarioFile("invalid-paid-twice"),
    /events\[\d+\]\.donation: is paid already/,
  ],
  ["a file that is not there", () => join(scratch, "none.json"), /cannot be read \(ENOENT\)/],
  ["a folder", () => scratch, /cannot be read \(EISDIR\)/],
  ["a text that is not JSON", () => textFile("{"), /is not JSON/],
  ["bytes that are not UTF-8", () => textFile(Buffer.from([0x22, 0xff, 0x22])), /is not JSON in UTF-8/],
  [
    "JSON nested without end",
    () => textFile("[".repeat(100_000) + "]".repeat(100_000)),
    /is not (an object: a list|JSON)/,
  ],
  ["JSON that is no scenario", () => textFile("[]"), /is not an object/],
])("for %s the simulator prints one line of error, nothing else, and exits 2", (_, file, why) => {
  const run = simulate([file()]);
  expect(run).toMatchObject({ exit: 2, out: "" });
  expect(run.error).toMatch(/^[^\n]+\n$/);
  expect(run.error).toMatch(why);
});

test("without a file the simulator says what it needs and exits 2", () => {
  expect(simulate([])).toMatchObject({ exit: 2, out: "", error: expect.stringContaining("FILE") });
});

test("with several files the simulator prints one line for each, in order, and exits 2 if any was invalid", () => {
  const files = [
    scenarioFile("plain-double"),
    scenarioFile("invalid-currency"),
    join(scratch, "none.json"),
    "-",
  ];
  const run = simulate(files, { input: readFileSync(scenarioFile("soles"), "utf8") });
  const lines = run.out.trimEnd().split("\n");
  expect(run).toMatchObject({ exit: 2, error: "" });
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { file: files[0], result: expectedOf("plain-double") },
    { file: files[1], invalid: expect.stringContaining("currency") },
    { file: files[2], invalid: expect.stringContaining("ENOENT") },
    { file: "-", result: expectedOf("soles") },
  ]);
});

test("with several valid files the simulator exits 0", () => {
  expect(simulate([scenarioFile("plain-double"), scenarioFile("soles")])).toMatchObject({
    exit: 0,
    error: "",
  });
});

function textFile(content: string | Buffer) {
  const path = join(scratch, "text.json");
  writeFileSync(path, content);
  return path;
}
