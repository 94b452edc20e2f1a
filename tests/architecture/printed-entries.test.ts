import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

/** Every kind of entry there is, as the book names them. */
function kindsOfEntries(): string[] {
  const union = /export type EntryKind =([^;]+);/.exec(readFileSync("app/ledger/entry.ts", "utf8"))![1]!;
  return [...union.matchAll(/"([a-z-]+)"/g)].map(([, kind]) => kind!);
}

/** The journals that stories print: in them a line that begins an entry begins with its kind. */
function printedLines(): string[] {
  const stories = sourceFiles(/^tests\/stories\/.+\.test\.ts$/).map(({ text }) => text);
  const journals = stories.flatMap((story) =>
    [...story.matchAll(/InlineSnapshot\(`([^`]+)`/g)].map(([, text]) => text!),
  );
  return journals.flatMap((journal) => journal.split("\n").map((line) => line.trim()));
}

test("each kind of entry is printed by a story", () => {
  const kinds = kindsOfEntries();
  expect(kinds.length).toBeGreaterThan(40);
  const lines = printedLines();
  expect(kinds.filter((kind) => !lines.some((line) => line.startsWith(`${kind} `)))).toEqual([]);
});
