import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

// The project speaks of its field, not of the place where it was written.
const foreign: [name: string, words: RegExp][] = [
  ["sessions of work", /\bsession \d/i],
  ["numbers of issues", /(^|[\s(])#\d{1,4}\b(?!['"`;,)]?\s*[;}])/],
  ["helpers in writing", /\b(assistant|chatbot|language model|copilot|prompt engineering)\b/i],
  ["absolute places", /(^|[\s"'`(=])\/(work|home|Users|root|tmp)\//],
  ["hosts of registries", /\b(registry\.[a-z]|npmjs\.(org|com)|artifactory|nexus\.)/i],
  ["words about words to come", /\b(TODO|FIXME|XXX|HACK)\b/],
];

const files = sourceFiles(
  /\.(ts|tsx|mjs|js|md|sql|prisma|css|json|example)$|^\.(npmrc|env\.example)$|^\.ci\//,
).filter(({ path }) => path !== "tests/architecture/words.test.ts" && !path.startsWith("tests/fixtures/"));

test.each(foreign)("nothing speaks of %s", (_, words) => {
  const found = files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        words.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

test("the lock file names no host", () => {
  const [lock] = sourceFiles(/^package-lock\.json$/);
  expect(lock!.text).not.toMatch(/"resolved": "https?:/);
});
