import { expect, test } from "vitest";
import { readFair } from "./fair.ts";

test.each([
  ["Feria de Montecristi", "Feria de Montecristi"],
  ["  Feria\n\tde   Ñaña ", "Feria de Ñaña"],
  ["á".repeat(60), "á".repeat(60)],
  ["á".repeat(61), null],
  [" ", null],
  ["", null],
  [null, null],
])("a link that carries “%s” names %s", (written, name) => {
  expect(readFair(written)).toBe(name);
});
