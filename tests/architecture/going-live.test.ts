import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

const [page] = sourceFiles(/^docs\/going-live\.md$/);

test("the page on going live names every variable that production must be given", () => {
  const [example] = sourceFiles(/^\.env\.example$/);
  const variables = [...example!.text.matchAll(/^([A-Z_]+)=$/gm)].map(([, name]) => name!);
  expect(variables.length).toBeGreaterThan(8);
  expect(variables.filter((name) => !page!.text.includes(`\`${name}\``))).toEqual([]);
});
