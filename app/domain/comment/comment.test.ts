import { expect, test } from "vitest";
import { holdsLink } from "./comment.ts";

test.each([
  ["vea https://x.example", true],
  ["entre a WWW.premios.example", true],
  ["escriba a ana@correo.com", true],
  ["todo en ganar.xyz", true],
  ["t.me/canal", true],
  ["Qué bueno. Me alegra", false],
  ["Cuesta 3.50 y dura 2.5 horas", false],
  ["¿Cuándo llega?Gracias.", false],
])("%s", (text, expected) => {
  expect(holdsLink(text)).toBe(expected);
});
