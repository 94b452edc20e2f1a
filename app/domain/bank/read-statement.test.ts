import { expect, test } from "vitest";
import type { Currency } from "../money/currency.ts";
import { type DecimalMark, readStatement } from "./read-statement.ts";

function read(text: string, decimalMark: DecimalMark | null = null, currency: Currency = "USD") {
  const rows = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(";"));
  return readStatement(rows, { currency, decimalMark });
}

test("a statement of one signed amount, with lines above its header and a sum below", () => {
  const answer = read(`
    Banco del Pacífico;;
    Cuenta 1234;;
    Fecha;Descripción;Documento;Monto
    01/12/2026;TRANSFERENCIA RECIBIDA;DEP-1;1.234,50
    2026-12-02;PAGO A PROVEEDOR;TRF-7;-20,00
    ;;Total;1.214,50
  `);
  expect(answer).toEqual({
    ok: true,
    value: [
      { bookedOn: "2026-12-01", amount: 123_450n, description: "TRANSFERENCIA RECIBIDA", reference: "DEP-1" },
      { bookedOn: "2026-12-02", amount: -2_000n, description: "PAGO A PROVEEDOR", reference: "TRF-7" },
    ],
  });
});

test("debits and credits in columns of their own, as Peru writes numbers", () => {
  const text = `
    F. Operación;Concepto;Cargo;Abono;Saldo
    31-01-2026 10:22;ABONO;;S/ 2,500.00;9,000.00
    31-01-2026;COMISION;(3.50);;8,996.50
    31-01-2026;RETIRO;10.00;0.00;8,986.50
  `;
  const answer = read(text, null, "PEN");
  expect(answer.ok && answer.value.map(({ amount }) => amount)).toEqual([250_000n, -350n, -1_000n]);
});

test.each([
  ["whose column of letters says what left", "Fecha;Tipo;Monto;Saldo", "D;20.00;80.00", "C;5.50;85.50"],
  ["headed as amounts of debit and credit", "Fecha;Importe cargo;Importe abono", "20.00;", ";5.50"],
  ["with the amount again", "Fecha;Valor débito;Valor crédito;Monto", "20.00;;-20.00", ";5.50;5.50"],
  ["after a balance with an amount's name", "Fecha;Valor saldo;Valor", "80.00;-20.00", "85.50;5.50"],
])("what left and what came, %s", (_, head, left, came) => {
  const answer = read([head, `01/12/2026;${left}`, `02/12/2026;${came}`].join("\n"));
  expect(answer.ok && answer.value.map(({ amount }) => amount)).toEqual([-2_000n, 550n]);
});

test.each([
  ["with a mark inside its text, that moves every cell after it", "01/12/2026;COMISION; 1003;3,40;;9,00"],
  ["with debit and credit at once", "01/12/2026;COMISION;5,00;7,00;9,00"],
  ["with the same of both, that would be nothing", "01/12/2026;COMISION;5,00;5,00;9,00"],
])("a line %s is refused, and named", (_, line) => {
  const text = `Fecha;Concepto;Débito;Crédito;Saldo\n${line}`;
  expect(read(text)).toMatchObject({ refusal: { kind: "wrong_row", row: 2 } });
});

test("cells beyond the header that hold nothing are nothing", () => {
  const answer = read("Fecha;Monto;Saldo\n01/12/2026;5,00;9,00;;");
  expect(answer).toMatchObject({ ok: true, value: [{ amount: 500n }] });
});

test("thousands that could be decimals are not guessed", () => {
  const text = `
    Fecha;Monto
    01/12/2026;1.234
  `;
  expect(read(text)).toEqual({ ok: false, refusal: { kind: "numbers_unclear" } });
  expect(read(text, ",")).toMatchObject({ value: [{ amount: 123_400n }] });
  expect(read(text, ".")).toMatchObject({ refusal: { kind: "wrong_amount", row: 2, typed: "1.234" } });
});

test("whole numbers need no mark", () => {
  expect(read("Fecha;Monto\n01/12/2026;20")).toMatchObject({ value: [{ amount: 2_000n }] });
});

test.each<[string, Currency, string]>([
  ["codes", "USD", "USD"],
  ["signs", "USD", "US$"],
  ["words", "USD", "Dólares"],
  ["nothing", "USD", ""],
  ["codes of Peru", "PEN", "pen"],
  ["signs of Peru", "PEN", "S/"],
  ["words of Peru", "PEN", "Soles"],
])("a column of currencies that has %s of the account's", (_, currency, word) => {
  const answer = read(`Fecha;Moneda;Monto\n01/12/2026;${word};20,50`, null, currency);
  expect(answer).toMatchObject({ value: [{ amount: 2_050n }] });
});

test("a line of another currency than the account's is refused with its place", () => {
  const text = "Fecha;Currency;Monto;Referencia\n01/12/2026;USD;20,50;T-1\n02/12/2026;EUR;3,00;T-2";
  const refusal = { kind: "wrong_currency", row: 3, typed: "EUR", currency: "USD" };
  expect(read(text)).toEqual({ ok: false, refusal });
  expect(read(text, null, "PEN")).toMatchObject({ refusal: { row: 2, typed: "USD", currency: "PEN" } });
});

test.each([
  ["no column is a date", "Día de hoy?;Cosa\n1;2", { kind: "no_header" }],
  ["a day that is none", "Fecha;Monto\n31/02/2026;1,00", { kind: "wrong_date", row: 2, typed: "31/02/2026" }],
  [
    "a month before a day",
    "Fecha;Monto\n12/31/2026;1,00",
    { kind: "wrong_date", row: 2, typed: "12/31/2026" },
  ],
  [
    "words for an amount",
    "Fecha;Monto\n01/02/2026;1,00\n01/02/2026;mucho",
    { kind: "wrong_amount", row: 3, typed: "mucho" },
  ],
  [
    "an amount of another currency",
    "Fecha;Monto\n01/02/2026;S/ 1,00",
    { kind: "wrong_amount", row: 2, typed: "S/ 1,00" },
  ],
  [
    "a number that is none",
    "Fecha;Monto\n01/02/2026;12-34,00",
    { kind: "wrong_amount", row: 2, typed: "12-34,00" },
  ],
  ["nothing but a header", "Fecha;Monto", { kind: "no_lines" }],
])("%s: refused with its place", (_, text, refusal) => {
  expect(read(text, text.includes(",") ? null : ",")).toEqual({ ok: false, refusal });
});
