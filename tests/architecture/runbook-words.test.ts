import { expect, test } from "vitest";
import { es } from "#app/i18n/es.ts";
import routes from "#app/routes.ts";
import { sourceFiles } from "./source-files.ts";

const [runbook] = sourceFiles(/^docs\/runbook\.md$/);
const { text } = runbook!;

/** Quoted words that stand elsewhere than on our pages. */
const elsewhere = ["most compatible"];

const plain = (words: string) => words.toLowerCase().replaceAll("…", "").trim();

test("what the runbook quotes of a page stands on one", () => {
  const screens = Object.values(es).flatMap((one) => (typeof one === "string" ? [one] : Object.values(one)));
  const all = screens.map(plain).join("\n");
  const quoted = [...text.matchAll(/“([^”]+)”/g)].map(([, words]) => words!);
  expect(quoted.length).toBeGreaterThan(20);
  expect(quoted.filter((words) => !elsewhere.includes(words) && !all.includes(plain(words)))).toEqual([]);
});

test("each page that the runbook names is one", () => {
  const paths = new Set(routes.map(({ path = "" }) => `/${path}`));
  const named = [...text.matchAll(/`(\/(?:panel|campanas)[^`?#]*)`/g)].map(([, path]) =>
    path!.replaceAll(/\{(\w+)\}/g, ":$1"),
  );
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((path) => !paths.has(path))).toEqual([]);
});
