import { expect, test } from "vitest";
import { parseForm } from "./form.ts";

test.each([
  ["names in brackets nest", "a[b][c]=1&a[b][d]=2&e=x+y%26", { a: { b: { c: "1", d: "2" } }, e: "x y&" }],
  [
    "numbers and empty brackets make lists",
    "a[0]=x&a[1]=y&b[]=p&b[]=q",
    { a: { 0: "x", 1: "y" }, b: { 0: "p", 1: "q" } },
  ],
  ["the SDK may encode the brackets", "a%5Bb%5D=1", { a: { b: "1" } }],
  ["nothing is an empty form", "", {}],
])("%s", (_, text, form) => {
  expect(JSON.parse(JSON.stringify(parseForm(text)))).toEqual(form);
});

test.each([
  ["a name both text and list", "a=1&a[b]=2"],
  ["an open bracket", "a[b=1"],
  ["broken encoding", "a=%E0%A4"],
])("refused: %s", (_, text) => {
  expect(() => parseForm(text)).toThrow();
});

test("names of the language's own objects are names like any other", () => {
  const form = parseForm("metadata[__proto__]=x&constructor=y");
  expect(Object.keys(form)).toEqual(["metadata", "constructor"]);
  expect(({} as { x?: string }).x).toBeUndefined();
});
