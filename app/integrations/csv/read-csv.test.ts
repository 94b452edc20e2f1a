import { expect, test } from "vitest";
import { readCsv } from "./read-csv.server.ts";

const text = "Fecha\tConcepto\tMonto\n01/12/2026\tDEPÓSITO ÑAÑA\t5,00\n";
const rows = [
  ["Fecha", "Concepto", "Monto"],
  ["01/12/2026", "DEPÓSITO ÑAÑA", "5,00"],
];

test.each([
  ["UTF-8", Buffer.from(text, "utf8")],
  ["UTF-8 with a mark at its beginning", Buffer.from(`\uFEFF${text}`, "utf8")],
  ["Latin-1, as older banks write", Buffer.from(text, "latin1")],
  ["UTF-16, as Excel's Unicode text", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["UTF-16 with the other order of bytes", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
])("a statement in %s is read", (_, bytes) => {
  expect(readCsv(bytes)).toEqual(rows);
});

test("a picture is no statement", () => {
  expect(readCsv(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01]))).toBeNull();
});
