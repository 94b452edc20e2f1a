import { expect, test } from "vitest";
import type { Paper } from "#app/domain/ports/paper.ts";
import { writePaper } from "./write-paper.server.ts";

const paper: Paper = {
  language: "es",
  title: "Recibo",
  number: "R-2026-000001",
  issuer: { name: "Fundación Ñandú", lines: ["Quito"] },
  warning: { title: "Anulado", text: "Se devolvió." },
  rows: [{ name: "De", value: "Łukasz Ωμέγα Олександр Nguyễn" }],
  twin: { given: 2_000n, match: 1_000n, lines: ["Contrapartida"] },
  tables: [],
  verify: { title: "Verifique", url: "https://esperanza.example/recibos/c0de", lines: [] },
  notes: ["No es una factura."],
  at: new Date("2026-12-31T12:00:00Z"),
};
const row = ["R-2026-000001", "Pan de yuca", "$20,00"];
const columns = [
  { name: "Recibo", width: 30 },
  { name: "Campaña", width: 50 },
  { name: "Total", width: 20, isNumber: true },
];
const withRows = (count: number): Paper => ({
  ...paper,
  tables: [
    { title: "Recibos", columns, rows: Array(count).fill(row), sums: [{ name: "Total", value: "$1" }] },
  ],
});
const pagesOf = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type \/Page\b/g)!.length;

test("a paper is one small page, with the same bytes each time", async () => {
  const bytes = Buffer.from(await writePaper(paper));
  expect(bytes.toString("latin1")).toMatch(/^%PDF-1\.\d[\s\S]+%%EOF\s*$/);
  expect(bytes.byteLength).toBeLessThan(40_000);
  expect(pagesOf(bytes)).toBe(1);
  expect(Buffer.from(await writePaper(paper)).equals(bytes)).toBe(true);
});

test("a long table goes on on further pages and stays small", async () => {
  const bytes = await writePaper(withRows(300));
  expect(pagesOf(bytes)).toBeGreaterThan(6);
  expect(pagesOf(bytes)).toBeLessThan(12);
  expect(bytes.byteLength).toBeLessThan(100_000);
});
