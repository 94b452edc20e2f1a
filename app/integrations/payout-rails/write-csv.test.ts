import { expect, test } from "vitest";
import type { PayoutDetails } from "#app/domain/payout/payout-account.ts";
import type { PayoutOrder } from "#app/domain/ports/payout-rail.ts";
import { agencyFormat, bankFormats } from "./csv-formats.ts";
import { createPayoutRails } from "./payout-rails.ts";
import { writeCsv } from "./write-csv.ts";

const details: PayoutDetails = {
  rail: "bank_transfer",
  country: "EC",
  holder: 'María "Mari", Ruiz',
  documentType: "national_id",
  documentNumber: "1710034065",
  bank: { name: "Banco; del Austro", code: "COJAEC21", accountType: "savings", accountNumber: "0045671234" },
};

const payer = { name: "Esperanza", account: "2200123456", bic: "PICHECEQXXX" };
const rails = createPayoutRails(payer);

function orderOf(of: Partial<PayoutDetails>): PayoutOrder {
  return {
    batchId: "019ab3c4-0000-7000-8000-00000000b001",
    number: 7,
    currency: "USD",
    approvedAt: new Date("2026-03-21T15:04:05Z"),
    day: "2026-03-21",
    payouts: [
      {
        payoutId: "019ab3c4-0000-7000-8000-00000000a001",
        amount: 123_405n,
        concept: "Esperanza",
        details: { ...details, ...of },
      },
    ],
  };
}

function files(of: Partial<PayoutDetails>, rail: PayoutDetails["rail"] = "bank_transfer") {
  return new Map(rails[rail].writeFiles(orderOf(of)).map(({ format, text }) => [format, text]));
}

test("each bank has its columns, separator and decimal mark, and leading zeros stay", () => {
  const written = files({});
  expect(written.get("generico")).toBe(
    "numero,beneficiario,tipo_documento,documento,banco_codigo,banco,tipo_cuenta,cuenta,moneda,monto,concepto,referencia\r\n" +
      '1,"Maria Mari , Ruiz",cedula_dni,1710034065,COJAEC21,Banco del Austro,ahorros,0045671234,USD,1234.05,Esperanza,019ab3c40000700080000000' +
      "0000a001\r\n",
  );
  expect(written.get("banco-ejemplo")).toBe(
    "2200123456;2026-03-21;1710034065;C;Maria Mari , Ruiz;COJAEC21;AHO;0045671234;1234,05;USD;Esperanza;019ab3c400007000800000000000a001\r\n",
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])("a text is never a formula: %j", (text) => {
  const bank = { ...details.bank!, name: text, code: text, accountNumber: text };
  const order = orderOf({ holder: text, documentNumber: text, bank });
  for (const format of [...bankFormats, agencyFormat]) {
    const csv = writeCsv(order, { payer: { ...payer, account: text }, format });
    for (const cell of csv.split(/[,;\r\n]/)) expect(cell).not.toMatch(/^"?[=+\-@\t]/);
  }
});

test("the agency's list says whom to pay and how much, and codes are ten digits, each another", () => {
  expect(files({ bank: null }, "cash_code").get("agencia")).toBe(
    "numero,beneficiario,tipo_documento,documento,moneda,monto,referencia\r\n" +
      '1,"Maria Mari , Ruiz",cedula_dni,1710034065,USD,1234.05,019ab3c400007000800000000000a001\r\n',
  );
  const codes = Array.from({ length: 50 }, () => rails.cash_code.newCode!());
  expect(codes.every((code) => /^\d{10}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(50);
  expect(rails.bank_transfer.newCode).toBeNull();
});

test("an order that no bank would take is refused, whatever let it through", () => {
  expect(() => files({ bank: { ...details.bank!, accountNumber: "é" } })).toThrow("wrong_character");
  expect(() => files({ bank: null })).toThrow("has no bank account");
});
