import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

// A statement that waits for a lock reads the locked rows anew, and everything else as it was before it waited. What is decided by other
// rows (“is it in a batch already?”) is therefore read by a later statement. Who skips locked rows never waits.
test("a statement that waits for a lock decides nothing by other rows", () => {
  const faults = sourceFiles(/^app\/.*\.ts$/).flatMap(({ path, text }) =>
    [...text.matchAll(/`[^`]*`/g), ...text.matchAll(/"[^"\n]*"/g)]
      .map(([statement]) => statement)
      .filter(
        (statement) => /^.\s*(select|with|update)\b/i.test(statement) && /\bfor update\b/.test(statement),
      )
      .filter((statement) => !statement.includes("skip locked") && /\(\s*select\b/i.test(statement))
      .map((statement) => `${path}: ${statement.replace(/\s+/g, " ").slice(0, 100)}`),
  );
  expect(faults).toEqual([]);
});
