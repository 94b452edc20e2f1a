import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

const pages = sourceFiles(/^(README\.md|docs\/.*\.md|tests\/.*\.md)$/);
const everything = new Set(sourceFiles(/./).map(({ path }) => path));

test("every link of the documents leads somewhere", () => {
  const broken = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^(https?:|mailto:|#)/.test(target))
      .filter((target) => !existsSync(join(dirname(path), target.split("#")[0]!)))
      .map((target) => `${path} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test("every anchor within the documents is a heading", () => {
  const headingsOf = (text: string) =>
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
      words!
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .trim()
        .replaceAll(" ", "-"),
    );
  const broken = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)\s]*)#([^)\s]+)\)/g)].flatMap(([, target, anchor]) => {
      if (/^https?:/.test(target!)) return [];
      const page = pages.find((one) => one.path === (target ? normalize(join(dirname(path), target)) : path));
      return page && headingsOf(page.text).includes(anchor!) ? [] : [`${path} → ${target}#${anchor}`];
    }),
  );
  expect(broken).toEqual([]);
});

test("every file that the documents name is there", () => {
  const named = /`((?:app|docs|emails|emulators|prisma|scripts|tests|public)\/[^`\s:]+)`/g;
  const broken = pages.flatMap(({ path, text }) =>
    [...text.matchAll(named)]
      .map(([, name]) => name!)
      .flatMap((name) => (isThere(name) ? [] : [`${path}: ${name}`])),
  );
  expect(broken).toEqual([]);
});

/** A path, one with `*` or `{a,b}` or `…` in it, or the beginning of one. */
function isThere(name: string): boolean {
  const plain = name.replace(/\/$/, "");
  if (existsSync(plain)) return true;
  const pattern = plain
    .replace(/[.+?^$()|[\]\\]/g, "\\$&")
    .replace(/\{([^}]+)\}/g, (_, choices: string) => `(${choices.replaceAll(",", "|")})`)
    .replaceAll("**", "§")
    .replaceAll("*", "[^/]*")
    .replaceAll("§", ".*")
    .replaceAll("…", ".*");
  const fits = new RegExp(`^${pattern}(\\.|/|$)`);
  return [...everything].some((path) => fits.test(path));
}
