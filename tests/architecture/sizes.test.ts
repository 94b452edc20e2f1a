import { expect, test } from "vitest";
import { code, sourceFiles } from "./source-files.ts";

// docs/architecture.md: a file is read on two screens.
const limits: [name: string, files: RegExp, lines: number][] = [
  ["domain", /^app\/domain\/(?!.*\.test\.)/, 150],
  ["route", /^app\/routes\//, 120],
  ["use case", /^app\/use-cases\//, 150],
  ["query", /^app\/queries\/(?!.*\.test\.)/, 120],
  ["component", /^app\/components\//, 200],
  ["other file", /./, 300],
];

/** Longer than that still, and by how much: they may shrink and not grow, and leave this list when they fit. */
const longerStill: Record<string, number> = {
  "app/routes/donation/donation-form.ts": 122,
  "app/routes/panel/managed-call.tsx": 129,
};

test.each(limits)("no %s is longer than it may be", (_, files, most) => {
  const longer = sourceFiles(code).filter(
    ({ path, lines }) => files.test(path) && lines > Math.max(most, longerStill[path] ?? 0),
  );
  expect(longer.map(({ path, lines }) => `${path}: ${lines}, at most ${most}`)).toEqual([]);
});

test("the list of longer files names no file that fits", () => {
  const files = new Map(sourceFiles(code).map((file) => [file.path, file.lines]));
  expect(Object.keys(longerStill).filter((path) => (files.get(path) ?? 0) <= 120)).toEqual([]);
});

test("half of all files fit on one screen", () => {
  const sizes = sourceFiles(/^(app|emulators|emails|scripts)\/.*\.(ts|tsx|mjs)$/)
    .map(({ lines }) => lines)
    .sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(70);
});
