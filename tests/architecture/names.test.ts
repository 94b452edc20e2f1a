import { basename } from "node:path";
import { expect, test } from "vitest";
import { code, sourceFiles } from "./source-files.ts";

const files = sourceFiles(code);
const namesOf = (path: string) => path.split("/").map((part) => part.replace(/\..*$/, ""));

test("nothing is called by a name that says nothing", () => {
  const empty =
    /^(utils?|helpers?|common|lib|misc|service|services|manager|types|shared|core|base|stuff|index)$/;
  expect(
    files.filter(({ path }) => namesOf(path).some((name) => empty.test(name))).map(({ path }) => path),
  ).toEqual([]);
});

test("files are named in kebab-case", () => {
  const wrong = files.filter(({ path }) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(basename(path)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("a use case is a verb and a noun", () => {
  const given = files.filter(
    ({ path }) => path.startsWith("app/use-cases/") && basename(path) !== "ports.ts",
  );
  expect(
    given
      .filter(({ path }) => !/^[a-z]+-[a-z-]+(\.server)?\.ts$/.test(basename(path)))
      .map(({ path }) => path),
  ).toEqual([]);
});

test("an entry of the book is a fact that is past", () => {
  const past = /(ed|paid|paid-in|sent|made|parked|lost|borne)$/;
  const entries = files.filter(({ path }) => /^app\/ledger\/entries\/(?!.*\.test\.)/.test(path));
  expect(entries.filter(({ path }) => !past.test(namesOf(path).at(-1)!)).map(({ path }) => path)).toEqual([]);
});

test("the words of the domain are used, and not their forbidden neighbours", () => {
  const neighbours = /\b(pledge|pledges|contribution|contributions|chargeback|convocation|fundraiser)\b/i;
  const found = files
    .filter(({ path }) => path.startsWith("app/") && !path.startsWith("app/i18n/"))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, index) => (neighbours.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});

test("a file that reads or writes outside says so in its name", () => {
  const outside =
    /from "(node:(fs|http|net|child_process)[^"]*|pg|stripe|resend|sharp|express|@prisma\/[^"]+)"/;
  const silent = files.filter(
    ({ path, text }) =>
      /^app\/(domain|ledger|use-cases|queries|jobs|settlement|components|i18n|auth|config|server)\//.test(
        path,
      ) &&
      !/\.(server|test)\.tsx?$/.test(path) &&
      text.split("\n").some((line) => outside.test(line) && !line.startsWith("import type")),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test("only what a framework asks for is a default export", () => {
  const asked =
    /^(app\/(routes\/.+\.tsx|root\.tsx|entry\.server\.tsx|routes\.ts)|emails\/[a-z-]+\.tsx|[a-z.-]+\.(config\.(ts|js)|mjs)|tests\/support\/postgres\.global\.ts)$/;
  const found = files.filter(({ path, text }) => /^export default /m.test(text) && !asked.test(path));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test("nobody hides many files behind one", () => {
  const barrels = files.filter(
    ({ path, text }) => /^export (\*|\{[^}]*\}) from /m.test(text) && !path.startsWith("tests/"),
  );
  expect(barrels.map(({ path }) => path)).toEqual([]);
});
