import { gzipSync, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { textsOf, toldIn } from "../support/leak-scanner.ts";

const markers = ["Zoraida Marcalegal", "0991234987", "Peñamarcada"];

test.each([
  ["as it is", "by Zoraida Marcalegal."],
  ["in a slug", "https://example.org/campanas/zoraida-marcalegal-2"],
  ["in capitals", "ZORAIDA MARCALEGAL"],
  ["in an address", "?texto=Zoraida%20Marcalegal"],
  ["in a form", "name=Zoraida+Marcalegal"],
  ["in entities", "&#90;oraida&nbsp;&#x4d;arcalegal"],
  ["between tags", "Zoraida<!-- --> <b>Marcalegal</b>"],
  ["in JSON", JSON.stringify({ name: "Zoraida Marcalegal" })],
  ["in JSON by numbers", '{"name":"\\u005aoraida Marcalegal"}'],
  ["in base64", `cookie=${Buffer.from('{"name":"Zoraida Marcalegal"}').toString("base64url")}`],
])("the scanner sees a name that is written %s", (_, text) => {
  expect(toldIn(text, markers)).toEqual(["Zoraida Marcalegal"]);
});

test("it sees figures as they stand and letters with or without accents, and nothing where nothing is", () => {
  expect(toldIn("tel:+593-0991234987", markers)).toEqual(["0991234987"]);
  expect(toldIn("penamarcada, Loja", markers)).toEqual(["Peñamarcada"]);
  expect(toldIn("Pe%C3%B1amarcada", markers)).toEqual(["Peñamarcada"]);
  expect(toldIn("099 1234 y 987, Zoraida y otra Marca legal de nadie", markers)).toEqual([]);
});

test("it reads the parts of a ZIP, also of one in another, their names, and what is gzipped", () => {
  const sheet = strToU8("<si><t>Zoraida Marcalegal</t></si>");
  const workbook = zipSync({ "xl/sharedStrings.xml": sheet });
  const outer = zipSync({ "libro.xlsx": workbook, "csv/0991234987.csv": strToU8("a,b") });
  const told = textsOf(outer).flatMap(({ name, text }) =>
    toldIn(text, markers).map((one) => `${name}: ${one}`),
  );
  expect(told).toEqual([
    "/libro.xlsx/xl/sharedStrings.xml: Zoraida Marcalegal",
    "/csv/0991234987.csv: 0991234987",
  ]);
  expect(textsOf(gzipSync(sheet)).flatMap(({ text }) => toldIn(text, markers))).toEqual([
    "Zoraida Marcalegal",
  ]);
});
