import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** A file of the project as it stands in the work tree. */
export type SourceFile = { path: string; text: string; lines: number };

/** Files that belong to the project: kept by git, or new and not ignored. */
export function sourceFiles(...kinds: RegExp[]): SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  return listed
    .split("\n")
    .filter((path) => path !== "" && kinds.some((kind) => kind.test(path)) && isFile(path))
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path, text, lines: text.split("\n").length - 1 };
    });
}

/** TypeScript and JavaScript of ours. */
export const code = /\.(ts|tsx|mjs|js)$/;

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
