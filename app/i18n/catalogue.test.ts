import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { es, type TextKey } from "./es.ts";
import type { Text } from "./text.ts";

const keys = Object.keys(es) as TextKey[];

test("English has exactly the texts of Spanish", () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort());
});

test.each(keys)("%s asks for the same values in both languages, and is written in both", (key) => {
  const spanish: Text = es[key];
  expect(valuesOf(en[key])).toEqual(valuesOf(spanish));
  expect(typeof en[key]).toBe(typeof spanish);
  for (const form of [...formsOf(spanish), ...formsOf(en[key])]) expect(form.trim()).toBe(form);
});

test("every loop has a name that people read", () => {
  const files = ["../jobs/schedule.server.ts", "../settlement/settler.server.ts"];
  const names = files.flatMap((file) =>
    [...readFileSync(new URL(file, import.meta.url), "utf8").matchAll(/\bname: "([a-z-]+)"/g)].map(
      ([, name]) => name,
    ),
  );
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !keys.includes(`loop.${name}` as TextKey))).toEqual([]);
});

function formsOf(text: Text): string[] {
  return typeof text === "string" ? [text.replace(/^ | $/g, "")] : Object.values(text);
}

function valuesOf(text: Text): string[] {
  const forms = typeof text === "string" ? [text] : Object.values(text);
  return [
    ...new Set(forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))),
  ].sort();
}
