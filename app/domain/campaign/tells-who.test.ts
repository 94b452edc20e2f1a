import { expect, test } from "vitest";
import { tellsWho } from "./tells-who.ts";

const rosa = {
  name: "Rosa María Quispe Núñez",
  email: "rosa.q@example.org",
  canton: "San Miguel de los Bancos",
};

test.each([
  ["two words of the name", "Panadería de Rosa Quispe", true],
  ["without accents, in another order, in a slug", "nunez-quispe-pan", true],
  ["the address", "Escríbame a ROSA.Q@example.org", true],
  ["the canton, whatever its letters", "En SAN MIGUEL de los bancos hace frío", true],
  ["a first name alone", "Rosa hornea", false],
  ["words of the name apart", "Rosa hornea el pan de doña Quispe", false],
  ["a part of the canton", "El día de San Miguel", false],
  ["one word said twice", "rosa rosa", false],
  ["another place", "En Pichincha", false],
])("%s", (_, text, expected) => {
  expect(tellsWho(text, rosa)).toBe(expected);
});

test("a name of one word tells who it is, and a place that was not said is found nowhere", () => {
  const one = { name: "Yuleisy", email: "y@example.org", canton: "" };
  expect(tellsWho("Uñas de yuleisy", one)).toBe(true);
  expect(tellsWho("Uñas", one)).toBe(false);
});
